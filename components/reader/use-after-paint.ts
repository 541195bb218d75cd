'use client'
import { useEffect, useRef, useState } from 'react'

/**
 * A value that follows another once the browser has painted what else follows it: the words of an article change in the
 * frame after an act, what stands beside them in the next. The first value is there at once.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  latest.current = value
  const waiting = useRef<{ frame: number; timer?: ReturnType<typeof setTimeout> } | null>(null)
  useEffect(() => {
    if (value === shown || waiting.current) return
    const wait: { frame: number; timer?: ReturnType<typeof setTimeout> } = {
      frame: requestAnimationFrame(() => {
        wait.timer = setTimeout(() => {
          waiting.current = null
          setShown(() => latest.current)
        })
      }),
    }
    waiting.current = wait
  }, [value, shown])
  useEffect(
    () => () => {
      if (!waiting.current) return
      cancelAnimationFrame(waiting.current.frame)
      clearTimeout(waiting.current.timer)
      waiting.current = null
    },
    [],
  )
  return shown
}
