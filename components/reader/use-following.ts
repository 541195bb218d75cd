'use client'
import { useMemo, useRef } from 'react'
import { type Changes, changesOf } from '@/lib/viewer/card-changes'

/**
 * What is made of a list, kept up by what changes in it: the same as making it anew, at the cost of the change.
 *
 * @param make makes it of the whole list; another function makes it anew
 * @param after what it is once the list changed
 */
export function useFollowing<T, V>(
  list: readonly T[],
  make: (list: readonly T[]) => V,
  after: (before: V, changes: Changes<T>, list: readonly T[]) => V,
): V {
  const last = useRef<{ list: readonly T[]; make: typeof make; value: V } | null>(null)
  return useMemo(() => {
    const before = last.current
    const value = before?.make === make ? after(before.value, changesOf(before.list, list), list) : make(list)
    last.current = { list, make, value }
    return value
  }, [list, make, after])
}
