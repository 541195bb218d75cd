'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { useAdjustKeys } from '@/components/reader/use-adjust-keys'
import type { ChangePassages } from '@/components/reader/use-passage-acts'
import type { PassageFocus } from '@/components/reader/use-passage-focus'
import type { PlaceWords } from '@/components/reader/use-place-words'
import type { PlaceView } from '@/lib/core/claims/placement'
import type { PassageView } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import { isRightToLeft } from '@/lib/viewer/direction'
import {
  dragEdge,
  type Edge,
  type EdgeUnit,
  edgeDifference,
  type Span,
  stepEdge,
} from '@/lib/viewer/edge-steps'
import { edgeTextOf } from '@/lib/viewer/edge-text'
import { edgesMoved, sameWords, type Words } from '@/lib/viewer/passage-acts'

interface Options {
  revision: RevisionView
  language: string
  focus: PassageFocus
  /** Whether the passage in focus may be changed, and what is said if not. */
  may: boolean
  why: string | null
  change: ChangePassages
  /** For words of an earlier revision: the passage stays there, and is placed here anew. */
  place: PlaceWords
  announce: (words: string) => void
}

interface Moving {
  claimId: string
  number: number
  passage: PassageView
  edge: Edge
  span: Span
}

/** An edge of the passage in focus while it is moved; nothing is changed before it is kept. */
export interface Adjusting {
  edge: Edge | null
  /** The words as they would be; null while no edge is moved. */
  words: Words | null
  begin: (edge: Edge) => void
  step: (by: 1 | -1, unit: EdgeUnit) => void
  /** To an offset of a part, as the pointer says. */
  drag: (edge: Edge, to: { part: string; offset: number }, unit: EdgeUnit) => void
  keep: () => void
  giveUp: () => void
}

/** Speech of this many words says enough of what came or went. */
const SAID_WORDS = 12

export function useAdjusting(options: Options): Adjusting {
  const { revision, language, focus, may, why, change, place, announce } = options
  const t = useTranslations('reader.adjust')
  const [moving, setMoving] = useState<Moving | null>(null)
  const latest = useRef<Moving | null>(null)
  const put = (next: Moving | null) => {
    latest.current = next
    setMoving(next)
  }
  // Another claim or passage was chosen meanwhile: what was not kept is given up.
  if (moving && !(focus.passage && sameWords(moving.passage, focus.passage))) put(null)

  const part = focus.passage?.part ?? 'body'
  const text = useMemo(() => edgeTextOf(revision, part, language), [revision, part, language])
  const begin = (edge: Edge): Moving | null => {
    const { card, passage } = focus
    if (!may && why !== null) announce(why)
    if (!card || !passage || !may) return null
    const before = latest.current
    const span = before?.span ?? { start: passage.start, end: passage.end }
    const next = { claimId: card.id, number: card.number, passage, edge, span }
    put(next)
    if (before?.edge !== edge) {
      announce(t(edge === 'start' ? 'atStart' : 'atEnd', { words: text.text.slice(span.start, span.end) }))
    }
    return next
  }
  const move = (from: Moving, span: Span) => {
    const { gained, lost } = edgeDifference(text.text, from.span, span)
    if (gained === '' && lost === '') return announce(t('noFurther'))
    put({ ...from, span })
    announce(t(gained === '' ? 'lost' : 'gained', { words: shortened(gained === '' ? lost : gained) }))
  }
  const step = (by: 1 | -1, unit: EdgeUnit) => {
    const from = latest.current
    if (from) move(from, stepEdge(text, from.span, from.edge, by, unit))
  }
  const giveUp = () => {
    if (latest.current) announce(t('givenUp'))
    put(null)
  }
  const keep = () => {
    const from = latest.current
    if (!from || !focus.card) return
    const { start, end } = from.span
    const to: Words = {
      revisionId: revision.id,
      part: from.passage.part,
      start,
      end,
      exact: text.text.slice(start, end),
    }
    const earlier = from.passage.revisionId !== revision.id
    const { number, passage } = from
    const said = { name: t('act', { number }), done: t('done', { number }) }
    put(null)
    if (start === passage.start && end === passage.end) return announce(t('asItWas'))
    focus.look(from.claimId, { ...to, revisionId: passage.revisionId })
    if (earlier) void place(focus.card, passage, plainPlace(to), said)
    else void change(edgesMoved(focus.card, passage, to), said)
  }
  useAdjustKeys(moving !== null, {
    step: (side, unit) => {
      const at = latest.current?.span[latest.current.edge] ?? 0
      const line = text.text.slice(text.text.lastIndexOf('\n', at - 1) + 1, at + 80)
      const forward = (side === 'right') !== isRightToLeft(line)
      step(forward ? 1 : -1, unit)
    },
    edge: begin,
    keep,
    giveUp,
  })
  return {
    edge: moving?.edge ?? null,
    words: useMemo(
      () =>
        moving && {
          revisionId: revision.id,
          part: moving.passage.part,
          ...moving.span,
          exact: text.text.slice(moving.span.start, moving.span.end),
        },
      [moving, revision.id, text],
    ),
    begin,
    step,
    drag: (edge, to, unit) => {
      const from = latest.current?.edge === edge ? latest.current : begin(edge)
      if (!from) return
      const order = ['headline', 'deck', 'body']
      const side = order.indexOf(to.part) - order.indexOf(from.passage.part)
      const offset = side === 0 ? to.offset : side < 0 ? 0 : text.text.length
      const span = dragEdge(text, from.span, edge, offset, unit)
      // The eye follows the pointer: nothing is said before it is let go.
      if (span[edge] !== from.span[edge]) put({ ...from, span })
    },
    keep,
    giveUp,
  }
}

const plainPlace = ({ part, start, end, exact }: Words): PlaceView => ({ part, start, end, exact })

function shortened(words: string): string {
  const all = words.split(/\s+/)
  return all.length <= SAID_WORDS ? words : `${all.slice(0, SAID_WORDS).join(' ')} …`
}
