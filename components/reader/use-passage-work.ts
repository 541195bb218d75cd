'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useMemo, useState } from 'react'
import type { Adjusting } from '@/components/reader/use-adjusting'
import { useAdjusting } from '@/components/reader/use-adjusting'
import type { ChangePassages } from '@/components/reader/use-passage-acts'
import { type PassageFocus, usePassageFocus } from '@/components/reader/use-passage-focus'
import type { PlaceWords } from '@/components/reader/use-place-words'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import { givenTo, merged, splitAt, takenOff, type Words } from '@/lib/viewer/passage-acts'
import type { Place } from '@/lib/viewer/positions'

interface Options {
  cards: readonly ClaimCard[]
  /** Those of them that are drafts. */
  drafts: readonly ClaimCard[]
  activeId: string | null
  revision: RevisionView
  language: string
  /** Whether this person changes drafts at all. */
  mayDraft: boolean
  /** Whether this person says where words of earlier revisions are in this one. */
  mayPlace: boolean
  change: ChangePassages
  place: PlaceWords
  caret: RefObject<Place | null>
  announce: (words: string) => void
  /** Shows words of the claim in focus in the window. */
  bring: (words: Words) => void
  onMoved: (claimId: string) => void
}

/** What can be done with the passage in focus. */
export interface PassageWork {
  focus: PassageFocus
  adjusting: Adjusting
  /** Whether the passage may be changed; if not, `why` says what keeps it, for those who change drafts. */
  may: boolean
  why: string | null
  /** Whether its edges may be moved: also of words of an earlier revision, which are placed anew. */
  mayAdjust: boolean
  step: (by: 1 | -1) => void
  /** The word before which a split would be; null where the caret is not in the passage. */
  splitBefore: () => string | null
  split: () => void
  merge: (other: PassageView) => void
  takeOff: () => void
  /** While another draft is being chosen for the passage. */
  moving: boolean
  setMoving: (moving: boolean) => void
  drafts: readonly ClaimCard[]
  moveTo: (claimId: string) => ReturnType<ChangePassages>
}

export function usePassageWork(options: Options): PassageWork {
  const { cards, activeId, revision, language, mayDraft, change, caret, announce, bring, onMoved } = options
  const t = useTranslations('reader.passage')
  const [moving, setMoving] = useState(false)
  const focus = usePassageFocus(cards, activeId)
  const { card, passage, all, index } = focus
  const drafts = useMemo(() => options.drafts.filter(({ id }) => id !== card?.id), [options.drafts, card?.id])
  const fixed = card && passage ? whyFixed(card, passage, revision.id) : null
  const may = mayDraft && card !== null && passage !== null && fixed === null
  const placed = passage !== null && passage.revisionId !== revision.id && card?.state !== 'withdrawn'
  const mayAdjust = may || (options.mayPlace && placed)
  const why = mayAdjust && !may ? t('fixed.placed') : mayDraft && fixed !== null ? t(`fixed.${fixed}`) : null
  const adjusting = useAdjusting({
    revision,
    language,
    focus,
    may: mayAdjust,
    why,
    change,
    place: options.place,
    announce,
  })
  const splitting = () => {
    const at = caret.current
    if (!card || !passage || !may || at?.part !== passage.part) return null
    return splitAt(card, passage, at.offset, partText(revision, passage.part))
  }
  const number = card?.number ?? 0
  return {
    focus,
    adjusting,
    may,
    why,
    mayAdjust,
    step: (by) => {
      const next = all[index + by]
      if (!card || !next) return
      focus.look(card.id, next)
      bring(next)
      announce(t('position', { position: index + by + 1, of: all.length, words: next.exact.slice(0, 120) }))
    },
    splitBefore: () => {
      const pieces = splitting()?.[0]?.on ?? []
      return pieces.at(-1)?.exact.split(/\s/)[0]?.slice(0, 24) ?? null
    },
    split: () => {
      const changes = splitting()
      const [first] = changes?.[0]?.on ?? []
      if (!changes || !card) return
      if (first) focus.look(card.id, first)
      void change(changes, { name: t('split.act', { number }), done: t('split.done', { number }) })
    },
    merge: (other) => {
      const changes = card && passage ? merged(card, passage, other, partText(revision, passage.part)) : null
      if (!changes || !card) return
      const [whole] = changes[0]?.on ?? []
      if (whole) focus.look(card.id, whole)
      void change(changes, { name: t('merge.act', { number }), done: t('merge.done', { number }) })
    },
    takeOff: () => {
      if (!card || !passage || all.length < 2) return
      void change(takenOff(card, passage), {
        name: t('takeOff.act', { number }),
        done: t('takeOff.done', { number }),
      })
    },
    moving,
    setMoving,
    drafts,
    moveTo: async (claimId) => {
      const to = cards.find(({ id }) => id === claimId)
      if (!card || !passage || !to) return { ok: true, value: null }
      const words = { from: card.number, to: to.number }
      const outcome = await change(givenTo(card, passage, to), {
        name: t('move.act', words),
        done: t('move.done', words),
      })
      setMoving(false)
      if (outcome.ok) {
        focus.look(claimId, passage)
        onMoved(claimId)
      }
      return outcome
    },
  }
}

/** What keeps the words of a claim as they are; null while nothing does. */
function whyFixed(card: ClaimCard, passage: PassageView, revisionId: string) {
  if (card.state !== 'draft') return card.state
  return passage.revisionId === revisionId ? null : 'earlier'
}
