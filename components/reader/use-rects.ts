'use client'
import { useLayoutEffect, useRef, useState } from 'react'
import type { WordRects } from '@/components/reader/word-rects'

/** Where words are, measured once they change. */
export function useRects<T>(words: T | null, measure: (words: T) => WordRects | null): WordRects | null {
  const [rects, setRects] = useState<WordRects | null>(null)
  const latest = useRef(measure)
  latest.current = measure
  useLayoutEffect(() => setRects(words === null ? null : latest.current(words)), [words])
  return words === null ? null : rects
}
