'use client'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import classes from '@/components/review/standing-ruler.module.css'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import { type Standing, standingsOf } from '@/lib/core/review/standing'
import type { ReviewView } from '@/lib/core/review/view'
import type { Scale } from '@/lib/core/verdicts/scale'

interface Props {
  reviews: ReviewView[]
  scale: Scale
}

/** The scale with everybody's initials standing on their rating; off the scale stands right of a dashed line. */
export function StandingRuler({ reviews, scale }: Props) {
  const t = useTranslations('review')
  const { line, beside } = standingsOf(reviews, scale)
  const said = [...line, ...beside]
    .filter(({ reviews: who }) => who.length > 0)
    .map(({ rating, reviews: who }) =>
      t('standing.says', {
        initials: who.map(({ memberName }) => memberName).join(', '),
        rating: rating.label,
      }),
    )
  return (
    <div className={classes.scroll}>
      <div
        className={classes.rule}
        role="img"
        aria-label={said.join('; ')}
        data-nominal={line.length === 0 || undefined}
        data-wordy={[...line, ...beside].some(({ rating }) => isWordy(rating.label)) || undefined}
      >
        {line.length === 0 ? null : (
          <div
            className={classes.line}
            style={vars({
              gridTemplateColumns: `repeat(${line.length}, minmax(0, 1fr))`,
              '--half': `${50 / line.length}%`,
            })}
          >
            {line.map((standing) => (
              <Stop key={standing.rating.id} standing={standing} />
            ))}
          </div>
        )}
        {beside.length === 0 ? null : (
          <div
            className={classes.beside}
            data-alone={line.length === 0 || undefined}
            style={vars({
              gridTemplateColumns: `repeat(${beside.length}, minmax(0, 1fr))`,
              '--beside': String(beside.length),
            })}
          >
            {beside.map((standing) => (
              <Stop key={standing.rating.id} standing={standing} />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

/** Longer than a stop of the ruler is wide on a phone. */
const isWordy = (label: string) => label.length > 16 || label.split(/\s+/).some((word) => word.length > 10)

/** Custom properties, which React's own type of a style does not know. */
const vars = (style: Record<`--${string}`, string> & CSSProperties): CSSProperties => style

function Stop({ standing: { rating, reviews } }: { standing: Standing<ReviewView> }) {
  return (
    <div
      className={classes.stop}
      data-hit={reviews.length > 0 || undefined}
      style={vars({ '--c': `var(--v-${rating.slot})`, '--cb': `var(--v-${rating.slot}-b)` })}
    >
      <div className={classes.who} data-many={reviews.length > 2 || undefined}>
        {reviews.map(({ id, memberInitials }) => (
          <span key={id}>{memberInitials}</span>
        ))}
      </div>
      <span className={classes.dot}>
        <VerdictGlyph slot={rating.slot} size={18} />
      </span>
      <span className={classes.label}>{rating.label}</span>
    </div>
  )
}
