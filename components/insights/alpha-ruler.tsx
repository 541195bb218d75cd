import { percentOf } from '@/components/insights/percent-of'
import type { Estimate } from '@/lib/core/agreement/figures'
import classes from './charts.module.css'

/** Krippendorff's floor for tentative conclusions. */
const FLOOR = 2 / 3

interface Props {
  estimate: Estimate
  label: string
  words: { chance: string; perfect: string; floor: string }
}

/** A coefficient and its interval on a line from chance to perfect, further left where it is below chance. */
export function AlphaRuler({ estimate: { value, low, high }, label, words }: Props) {
  const start = Math.min(0, Math.floor((low ?? value ?? 0) * 5) / 5)
  const at = (figure: number) => percentOf(figure - start, 1 - start)
  const ticks = Array.from({ length: Math.round((1 - start) * 5) + 1 }, (_, i) => (start * 5 + i) / 5)
  return (
    <svg className={classes.ruler} width="100%" height="98" role="img" aria-label={label}>
      <rect x="0" y="34" width={at(FLOOR)} height="20" rx="3" style={{ fill: 'var(--sunken)' }} />
      <line x1={at(FLOOR)} x2="100%" y1="44" y2="44" style={{ stroke: 'var(--control)' }} />
      <line x1={at(FLOOR)} x2={at(FLOOR)} y1="6" y2="54" style={{ stroke: 'var(--line2)' }} />
      <text x={at(FLOOR)} y="16" dx="-8" textAnchor="end">
        {words.floor}
      </text>
      {low === null || high === null ? null : (
        <rect
          x={at(low)}
          y="39"
          width={percentOf(Math.max(0.004, high - low), 1 - start)}
          height="10"
          rx="5"
          style={{ fill: 'var(--accent)', opacity: 0.4 }}
        />
      )}
      {value === null ? null : (
        <svg x={at(value)} y="44" overflow="visible" aria-hidden="true">
          <path d="M0-14 7 0 0 14-7 0Z" style={{ fill: 'var(--accent)' }} />
        </svg>
      )}
      {ticks.map((tick, i) => (
        <text
          key={tick}
          x={at(tick)}
          y="74"
          textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}
        >
          {Math.round(tick * 10) / 10}
        </text>
      ))}
      <text x={at(0)} y="91" textAnchor={start < 0 ? 'middle' : 'start'}>
        {words.chance}
      </text>
      <text x="100%" y="91" textAnchor="end">
        {words.perfect}
      </text>
    </svg>
  )
}
