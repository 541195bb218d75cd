'use client'
import { useSyncExternalStore } from 'react'
import type { PageShape, ShapeStore } from '@/components/reader/page-shape'

/** The shape of the page, anew whenever it was measured; null until it was. */
export function useShape(store: ShapeStore): PageShape | null {
  return useSyncExternalStore(store.subscribe, store.get, () => null)
}
