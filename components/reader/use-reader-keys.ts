'use client'
import type { PassageWork } from '@/components/reader/use-passage-work'
import { useKeys } from '@/components/shell/use-keys'

interface Does {
  begin: (doing: 'new' | 'add') => void
  place: () => void
  find: () => void
  /** To the next sentence that nobody looked at. */
  nextUnseen: () => void
  setAside: () => void
  copyLink: () => void
  step: (by: 1 | -1) => void
  work: PassageWork
  /** From the words of a claim to its card, and back. */
  between: () => void
  close: () => void
}

/** The keys of the reader; those of a passage's edges are with `useAdjustKeys` once one is moved. */
export function useReaderKeys(does: Does): void {
  const { begin, place, find, nextUnseen, setAside, copyLink, step, work, between, close } = does
  useKeys(
    Object.fromEntries([
      ['c', () => begin('new')],
      ['a', () => begin('add')],
      ['p', place],
      ['/', find],
      ['u', nextUnseen],
      ['x', setAside],
      ['l', copyLink],
      ['j', () => step(1)],
      ['k', () => step(-1)],
      ['J', () => work.step(1)],
      ['K', () => work.step(-1)],
      ['[', () => work.adjusting.begin('start')],
      [']', () => work.adjusting.begin('end')],
      ['g', between],
      ['Escape', close],
    ]),
  )
}
