'use client'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import classes from '@/components/reader/card-column.module.css'
import { ClaimCard } from '@/components/reader/claim-card'
import { ClaimSign } from '@/components/reader/claim-sign'
import type { WordPlaces } from '@/components/reader/use-word-places'
import type { ClaimCard as Card } from '@/lib/core/claims/view'
import type { ColourKey } from '@/lib/viewer/colour-key'
import { placeCards, placeSigns } from '@/lib/viewer/placement'

interface Props {
  /** In the order of their words. */
  cards: readonly Card[]
  places: WordPlaces
  colours: ReadonlyMap<string, ColourKey>
  /** Height of the article, in pixels. */
  height: number
  /** What of the column is near the window. */
  span: { from: number; to: number }
  activeId: string | null
  lit: ReadonlySet<string>
  hrefOf: (claimId: string) => string
  onActivate: (claimId: string) => void
  onHover: (claimId: string | null) => void
  label: string
  /** A form that stands among the cards, at its words; it takes the place of the active card. */
  form: { at: number; node: ReactNode } | null
}

const FORM = 'form'
/** Of a card with a statement of two lines; until it was rendered once, nobody knows. */
const USUAL_HEIGHT = 76

/** The line with its signs, and the cards that hang on it. Only what is near the window is rendered. */
export function CardColumn(props: Props) {
  const { cards, places, colours, height, span, lit, form } = props
  const column = useRef<HTMLElement>(null)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(() => new Map())
  const activeId = form ? FORM : props.activeId

  const items = useMemo(() => {
    const all = cards.flatMap((card) => {
      const at = places.get(card.id)?.at
      return at === undefined ? [] : [{ id: card.id, at, card }]
    })
    const withForm: { id: string; at: number; card: Card | null }[] = form
      ? [...all, { id: FORM, at: form.at, card: null }]
      : all
    return withForm.sort((a, b) => a.at - b.at || (a.card?.number ?? 0) - (b.card?.number ?? 0))
  }, [cards, places, form])
  const active = items.findIndex(({ id }) => id === activeId)
  const tops = placeCards(
    items.map(({ id, at }) => ({ at, height: heights.get(id) ?? USUAL_HEIGHT })),
    active,
  )
  const signs = placeSigns(
    items.map(({ at }) => at),
    active,
  )
  const near = (y: number | undefined) => y !== undefined && y > span.from && y < span.to
  const lastTop = tops.at(-1) ?? 0
  const bottom = lastTop + (heights.get(items.at(-1)?.id ?? '') ?? USUAL_HEIGHT)

  // Every card that is rendered is measured; a height that changed places them anew before anything is painted.
  useLayoutEffect(() => {
    const found = new Map(heights)
    let changed = false
    for (const element of column.current?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
      const id = element.dataset.card ?? ''
      if (found.get(id) === element.offsetHeight) continue
      found.set(id, element.offsetHeight)
      changed = true
    }
    if (changed) setHeights(found)
  })

  return (
    <>
      <div className={classes.line} aria-hidden>
        <svg className={classes.leads} role="presentation">
          {items.map(({ id }, i) => {
            const top = tops[i]
            const sign = signs[i]
            if (top === undefined || sign === undefined || !(near(top) || near(sign))) return null
            const on = i === active
            return (
              <path
                key={id}
                d={leadOf(sign, top, on)}
                data-active={on || undefined}
                style={on && id !== FORM ? { stroke: `var(--${colours.get(id)})` } : undefined}
              />
            )
          })}
        </svg>
        {items.map(({ id, card }, i) => {
          const colour = card && colours.get(id)
          if (!colour || !near(signs[i])) return null
          const on = i === active
          return (
            <span key={id} className={classes.sign} data-active={on || undefined} style={{ top: signs[i] }}>
              <ClaimSign colour={colour} size={on ? 19 : 15} />
            </span>
          )
        })}
        <svg className={classes.bob} viewBox="0 0 9 16" role="presentation">
          <path d="M4.5 0 9 5 4.5 16 0 5Z" fill="currentColor" />
        </svg>
      </div>
      <section
        ref={column}
        className={classes.cards}
        style={{ minHeight: Math.max(height, bottom) }}
        aria-label={props.label}
      >
        {items.map(({ id, card }, i) => {
          if (!card) {
            return (
              <div key={FORM} data-card={FORM} className={classes.form} style={{ top: tops[i] }}>
                {form?.node}
              </div>
            )
          }
          const on = i === active
          if (!near(tops[i]) && !on) return null
          return (
            <ClaimCard
              key={id}
              card={card}
              active={on}
              lit={lit.has(id)}
              href={props.hrefOf(id)}
              onActivate={props.onActivate}
              onHover={props.onHover}
              top={tops[i] ?? 0}
            />
          )
        })}
      </section>
    </>
  )
}

/** The hairline from the sign on the line to its card. */
function leadOf(sign: number, top: number, active: boolean): string {
  const from = active ? 36 : 33
  const to = active ? 44 : 53
  const y = top + (active ? 21 : 17)
  return `M${from} ${sign} C40 ${sign},40 ${y},${to} ${y}`
}
