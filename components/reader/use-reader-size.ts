'use client'
import { useSyncExternalStore } from 'react'

/** Where the cards are: in a column beside the text, in a drawer over it, or in a sheet at the bottom. */
export type ReaderSize = 'column' | 'drawer' | 'sheet'

/** The style sheets of this folder break at the same widths. */
const SHEET = '(max-width: 720px)'
const DRAWER = '(max-width: 959px)'

function subscribe(onChange: () => void): () => void {
  const queries = [SHEET, DRAWER].map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', onChange)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
  }
}

function sizeNow(): ReaderSize {
  if (window.matchMedia(SHEET).matches) return 'sheet'
  return window.matchMedia(DRAWER).matches ? 'drawer' : 'column'
}

/** By the width of the window; the server, which does not know it, says "column". */
export function useReaderSize(): ReaderSize {
  return useSyncExternalStore(subscribe, sizeNow, () => 'column')
}
