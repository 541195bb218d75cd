'use client'
import { useEffect, useRef, useState } from 'react'

/** A value that follows another at most this often, in milliseconds; the first that is not null is there at once. */
export function useLater<T>(value: T | null, pace: number): T | null {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  latest.current = value
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (shown === null) setShown(value)
    else if (value !== shown) {
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        setShown(latest.current)
      }, pace)
    }
  }, [value, shown, pace])
  return shown
}
