'use client'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { blockInSight, bringWords, selectWords } from '@/components/reader/bring-words'
import type { CoverageOnMap } from '@/components/reader/map-coverage'
import type { SelectionActs } from '@/components/reader/selection-acts'
import type { ArticleView } from '@/components/reader/use-article-view'
import { useFollowing } from '@/components/reader/use-following'
import { useStretchLayer } from '@/components/reader/use-stretch-layer'
import type { ClaimCard } from '@/lib/core/claims/view'
import {
  type ArticleSentence,
  articleSentences,
  sentencesTouched,
} from '@/lib/core/coverage/article-sentences'
import { type Coverage, coverageWith, firstTouching } from '@/lib/core/coverage/coverage'
import type { SetAsideView } from '@/lib/core/coverage/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import type { Changes } from '@/lib/viewer/card-changes'
import { passagesAfter, passagesOnSentences } from '@/lib/viewer/claimed-sentences'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import type { SelectedWords } from '@/lib/viewer/selection'
import type { StretchesIn } from '@/lib/viewer/stretch-layer'

interface Options {
  view: ArticleView
  main: RefObject<HTMLElement | null>
  revision: RevisionView
  cards: readonly ClaimCard[]
  setAsides: readonly SetAsideView[]
  drawing: ArticleDrawing
  selected: SelectedWords | null
}

/** What became of every sentence of the article, and the way through those nobody looked at. */
export interface ReaderCoverage {
  on: boolean
  setOn: (on: boolean) => void
  sentences: readonly ArticleSentence[]
  coverage: Coverage
  setAsides: readonly SetAsideView[]
  /** Selects the next sentence that nobody looked at; after the last comes the first. */
  next: () => void
  /** Brings words that are set aside into the window and selects them. */
  show: (words: SetAsideView) => void
  /** Of the selected words: sentences nobody looked at, and what is set aside there. */
  open: readonly ArticleSentence[]
  aside: readonly SetAsideView[]
  onMap: CoverageOnMap | null
}

const PRIORITIES = { 'not-looked-at': 3, 'set-aside': 4 }
/** Sentences are counted only once somebody asks: 2 MB of text have some twenty thousand. */
const NONE: readonly ArticleSentence[] = []

export function useCoverage(options: Options): ReaderCoverage {
  const { view, main, revision, cards, setAsides, drawing, selected } = options
  const [on, setOn] = useState(false)
  const wanted = on || selected !== null
  const sentences = useMemo(
    () => (wanted ? articleSentences({ ...revision, body: revision.text }) : NONE),
    [wanted, revision],
  )
  const passagesOn = useFollowing(
    cards,
    useCallback((all: readonly ClaimCard[]) => passagesOnSentences(sentences, all), [sentences]),
    useCallback(
      (before: Int32Array, changes: Changes<ClaimCard>) => passagesAfter(before, sentences, changes),
      [sentences],
    ),
  )
  const asideOn = useMemo(() => firstTouching(sentences, setAsides), [sentences, setAsides])
  const coverage = useMemo(() => coverageWith(passagesOn, asideOn), [passagesOn, asideOn])
  useStretchLayer(view, PRIORITIES, useStretches(on, view, sentences, coverage), drawing)

  const bring = (words: { part: SelectedWords['part']; start: number; end: number }) => {
    if (main.current) bringWords(view, main.current, words)
    selectWords(view, words)
  }
  /** Where the last step led: a key pressed again at once goes on from there, before the selection is read. */
  const led = useRef<ArticleSentence | null>(null)
  const selectedBefore = useRef(selected)
  if (selectedBefore.current !== selected) {
    selectedBefore.current = selected
    led.current = null
  }
  const next = () => {
    setOn(true)
    const all = sentences.length > 0 ? sentences : articleSentences({ ...revision, body: revision.text })
    const { states } =
      sentences.length > 0
        ? coverage
        : coverageWith(passagesOnSentences(all, cards), firstTouching(all, setAsides))
    const sight = view.index[blockInSight(view)]
    const last = led.current ?? selected
    const from = last ? sentencesTouched(all, last)[1] : sight ? sentencesTouched(all, sight)[0] : 0
    const later = states.indexOf('open', from)
    const sentence = all[later < 0 ? states.indexOf('open') : later]
    if (!sentence) return
    led.current = sentence
    bring(sentence)
  }
  const onMap = useMemo(
    () => (on ? { sentences, states: coverage.states, index: view.index } : null),
    [on, sentences, coverage, view.index],
  )
  const [from, to] = selected ? sentencesTouched(sentences, selected) : [0, 0]
  const touched = sentences.slice(from, to)
  return {
    on,
    setOn,
    sentences,
    coverage,
    setAsides,
    next,
    show: bring,
    open: touched.filter((_, i) => coverage.states[from + i] === 'open'),
    aside: selected
      ? setAsides.filter(
          ({ part, start, end }) => part === selected.part && start < selected.end && selected.start < end,
        )
      : [],
    onMap,
  }
}

function useStretches(
  on: boolean,
  view: ArticleView,
  sentences: readonly ArticleSentence[],
  coverage: Coverage,
): StretchesIn | null {
  return useMemo(() => {
    if (!on) return null
    return (at) => {
      const block = view.index[at]
      if (!block) return []
      const [from, to] = sentencesTouched(sentences, block)
      return sentences.slice(from, to).flatMap(({ start, end }, i) => {
        const state = coverage.states[from + i]
        if (state === undefined || state === 'claimed') return []
        const name = state === 'open' ? 'not-looked-at' : 'set-aside'
        return [{ name, start: start - block.start, end: end - block.start }]
      })
    }
  }, [on, view, sentences, coverage])
}

/** What the toolbar offers for the selected words: setting aside what nobody looked at, or taking up what is aside. */
export function asideOf(
  document: DocumentView,
  { open, aside }: ReaderCoverage,
  run: () => void,
): Pick<SelectionActs, 'aside'> {
  if (!document.may.setAside) return {}
  if (open.length > 0) return { aside: { kind: 'setAside', count: open.length, run } }
  return aside.length > 0 ? { aside: { kind: 'takeUp', count: aside.length, run } } : {}
}
