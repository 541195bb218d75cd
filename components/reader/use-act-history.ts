'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isTyping } from '@/components/shell/use-keys'
import { isDialogOpen } from '@/components/ui/open-dialog'
import type { Outcome } from '@/lib/core/outcome'
import {
  type ActStack,
  afterAct,
  afterRedo,
  afterUndo,
  emptyStack,
  lastDone,
  lastUndone,
  without,
} from '@/lib/viewer/act-stack'

/** Something that was done to the record from this page, and the commands that take it back and do it again. */
export interface ReaderAct {
  /** Stands after "Undo: ", such as "new claim 12". */
  name: string
  /** Said once it is done, such as "Claim 12 is made". */
  done: string
  undo: () => Promise<Outcome<unknown>>
  redo: () => Promise<Outcome<unknown>>
}

/** What came of the last act, for a moment on the page. */
export interface Said {
  text: string
  /** What it offers: to undo what was done, or to redo what was undone. */
  offers: 'undo' | 'redo' | null
  /** Counts, so that the same words said twice are two. */
  count: number
}

export interface ActHistory {
  /** Remembers an act that was done and says so. */
  push: (act: ReaderAct) => void
  /** Says something that is no act and cannot be undone. */
  tell: (text: string) => void
  /** Says why something was not done. */
  refused: (why: string) => void
  undo: () => void
  redo: () => void
  undoName: string | null
  redoName: string | null
  said: Said | null
  dismiss: () => void
}

/**
 * Undo and redo of what is done in the reader, as long as the page is open. Each step is a command like any other: it
 * may be refused because somebody else was faster. Then it says so and that step is forgotten.
 */
export function useActHistory(): ActHistory {
  const t = useTranslations('reader.history')
  const [stack, setStack] = useState<ActStack<ReaderAct>>(emptyStack)
  const [said, setSaid] = useState<Said | null>(null)
  const now = useRef<ActStack<ReaderAct>>(emptyStack)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const words = useRef(t)
  words.current = t
  const does = useMemo(() => {
    const change = (next: ActStack<ReaderAct>) => {
      now.current = next
      setStack(next)
    }
    const say = (text: string, offers: Said['offers']) =>
      setSaid((before) => ({ text, offers, count: (before?.count ?? 0) + 1 }))
    async function step(way: 'undo' | 'redo') {
      const act = way === 'undo' ? lastDone(now.current) : lastUndone(now.current)
      if (!act) return
      const outcome = await act[way]().catch(() => null)
      // A connection that dropped: the step is still there to be tried again.
      if (outcome === null) return say(words.current('notSent'), way)
      if (outcome.ok) {
        change((way === 'undo' ? afterUndo : afterRedo)(now.current, act))
        const other = way === 'undo' ? 'redo' : 'undo'
        return say(words.current(way === 'undo' ? 'undone' : 'redone', { name: act.name }), other)
      }
      change(without(now.current, act))
      const key = way === 'undo' ? 'notUndone' : 'notRedone'
      say(words.current(key, { name: act.name, why: outcome.refusal.message }), null)
    }
    // One after the other: Ctrl Z pressed twice is two steps, each on what the one before left.
    const later = (way: 'undo' | 'redo') => {
      queue.current = queue.current.then(() => step(way))
    }
    return {
      push: (act: ReaderAct) => {
        change(afterAct(now.current, act))
        say(act.done, 'undo')
      },
      tell: (text: string) => say(text, null),
      refused: (why: string) => say(why, null),
      undo: () => later('undo'),
      redo: () => later('redo'),
      dismiss: () => setSaid(null),
    }
  }, [])
  useHistoryKeys(does.undo, does.redo)
  const undoName = lastDone(stack)?.name ?? null
  const redoName = lastUndone(stack)?.name ?? null
  return useMemo(() => ({ ...does, undoName, redoName, said }), [does, undoName, redoName, said])
}

/** Ctrl or Cmd with Z, Shift Z or Y; in a field they belong to what is typed there. */
function useHistoryKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || isDialogOpen()) return
      const key = event.key.toLowerCase()
      const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
