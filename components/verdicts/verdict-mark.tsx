import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import type { RatingView } from '@/lib/core/verdicts/view'
import classes from './marks.module.css'

const sizes = { s: 14, m: 16, l: 19 } as const

/** A verdict: sign and word in its colour. */
export function VerdictMark({ rating, size = 'm' }: { rating: RatingView; size?: 's' | 'm' | 'l' }) {
  return (
    <span className={`${classes.verdict} ${classes[size]}`} style={{ color: `var(--v-${rating.slot}-t)` }}>
      <VerdictGlyph slot={rating.slot} size={sizes[size]} />
      {rating.label}
    </span>
  )
}
