import { percentOf } from '@/components/insights/percent-of'
import classes from './charts.module.css'

/**
 * A value and its interval on a small line from 0 to 1, for a row of a table; what lies below 0 stops at its edge. The
 * numbers stand in the row, so it is not read out.
 */
export function IntervalMark(props: { value: number | null; low: number | null; high: number | null }) {
  const inside = (figure: number) => Math.min(1, Math.max(0, figure))
  const { value } = props
  const [low, high] = [props.low ?? value, props.high ?? value].map((one) =>
    one === null ? null : inside(one),
  )
  return (
    <svg className={classes.mark} width="100%" height="18" aria-hidden="true">
      <line x1="0" x2="100%" y1="9" y2="9" style={{ stroke: 'var(--line2)' }} />
      <line x1="0" x2="0" y1="4" y2="14" style={{ stroke: 'var(--line2)' }} />
      <line x1="100%" x2="100%" y1="4" y2="14" style={{ stroke: 'var(--line2)' }} />
      {low == null || high == null ? null : (
        <rect
          x={percentOf(low, 1)}
          width={percentOf(high - low, 1)}
          y="6"
          height="6"
          rx="3"
          style={{ fill: 'var(--accent)', opacity: 0.4 }}
        />
      )}
      {value === null ? null : (
        <svg x={percentOf(inside(value), 1)} y="9" overflow="visible" aria-hidden="true">
          <path d="M0-7 4 0 0 7-4 0Z" style={{ fill: 'var(--accent)' }} />
        </svg>
      )}
    </svg>
  )
}
