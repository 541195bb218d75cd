'use client'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { blockInSight, bringWords, selectWords } from '@/components/reader/bring-words'
import type { ArticleView } from '@/components/reader/use-article-view'
import { useStretchLayer } from '@/components/reader/use-stretch-layer'
import { isDialogOpen } from '@/components/ui/open-dialog'
import type { RevisionView } from '@/lib/core/documents/view'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { findText } from '@/lib/viewer/find-text'
import { type Found, type FoundWords, foundWords } from '@/lib/viewer/found-words'
import type { Place } from '@/lib/viewer/positions'
import type { SelectedWords } from '@/lib/viewer/selection'
import type { StretchesIn } from '@/lib/viewer/stretch-layer'

interface Options {
  view: ArticleView
  main: RefObject<HTMLElement | null>
  revision: RevisionView
  drawing: ArticleDrawing
  /** Words selected in the article: what is looked for first, and where it begins. */
  selected: SelectedWords | null
}

/** Finding words in the article, from the moment its bar opens. */
export interface Find {
  open: boolean
  show: () => void
  /** The last match stays selected, so that a claim can be made of it. */
  close: () => void
  typed: string
  type: (words: string) => void
  strict: boolean
  setStrict: (strict: boolean) => void
  /** How many matches there are, and which is shown, from 0. */
  count: number
  n: number
  step: (by: 1 | -1) => void
  field: RefObject<HTMLInputElement | null>
}

const PRIORITIES = { found: 35, 'found-now': 36 }
/** Longer selections are not what somebody looks for. */
const LONGEST_TAKEN = 80

/** Words of the whole article, whether they are drawn yet or not: the browser's own search does not see the marks. */
export function useFind({ view, main, revision, drawing, selected }: Options): Find {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [strict, setStrict] = useState(false)
  const [n, setN] = useState(0)
  const from = useRef<Place>({ part: 'headline', offset: 0 })
  const field = useRef<HTMLInputElement | null>(null)

  const text = useMemo(() => {
    if (!open) return null
    const { headline, deck, text: body } = revision
    return {
      headline: findText(headline, strict),
      deck: findText(deck, strict),
      body: findText(body, strict),
    }
  }, [open, revision, strict])
  const found = useMemo(() => (text ? foundWords(text, typed, strict) : null), [text, typed, strict])
  const current = found?.nth(n) ?? null
  useStretchLayer(view, PRIORITIES, useStretches(view, found, current), drawing)

  const goTo = useCallback(
    (next: number, words: FoundWords | null) => {
      setN(next)
      if (words && main.current) bringWords(view, main.current, words)
    },
    [view, main],
  )
  // What is typed is looked for from where somebody was reading, and the first match is brought into the window.
  useEffect(() => {
    if (!found) return
    const next = found.firstFrom(from.current.part, from.current.offset)
    goTo(next, found.nth(next))
  }, [found, goTo])

  const show = () => {
    const sight = view.index[blockInSight(view)]
    if (selected) from.current = { part: selected.part, offset: selected.start }
    else if (sight) from.current = { part: sight.part, offset: sight.start }
    if (selected && selected.exact.length <= LONGEST_TAKEN && !selected.exact.includes('\n')) {
      setTyped(selected.exact)
    }
    setOpen(true)
    field.current?.select()
  }
  useFindKey(show, field)
  return {
    open,
    show,
    close: () => {
      setOpen(false)
      if (current) selectWords(view, current)
      else view.editor?.view.dom.focus({ preventScroll: true })
    },
    typed,
    type: setTyped,
    strict,
    setStrict,
    count: found?.count ?? 0,
    n,
    step: (by) => {
      if (!found || found.count === 0) return
      const next = (n + by + found.count) % found.count
      const words = found.nth(next)
      if (words) from.current = { part: words.part, offset: words.start }
      goTo(next, words)
    },
    field,
  }
}

function useStretches(view: ArticleView, found: Found | null, current: FoundWords | null) {
  return useMemo((): StretchesIn | null => {
    if (!found) return null
    return (at) => {
      const block = view.index[at]
      if (!block) return []
      return found.within(block.part, block.start, block.end).map(({ part, start, end }) => ({
        name: part === current?.part && start === current.start ? 'found-now' : 'found',
        start: Math.max(start, block.start) - block.start,
        end: Math.min(end, block.end) - block.start,
      }))
    }
  }, [view, found, current])
}

/** Ctrl F or Cmd F opens the bar; once more, in the bar, is the browser's own. */
function useFindKey(show: () => void, field: RefObject<HTMLInputElement | null>): void {
  const latest = useRef(show)
  latest.current = show
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey) || altKey || shiftKey) return
      if (document.activeElement === field.current && field.current !== null) return
      if (isDialogOpen()) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
