import { percentOf } from '@/components/insights/percent-of'
import classes from './charts.module.css'

export interface Segment {
  key: string
  label: string
  count: number
  /** A colour of the palette, as a variable. */
  colour: string
}

/**
 * Shares of a whole as one bar, in a fixed order, with gaps between; counts below where there is room. The picture is
 * told in words by `label`; a legend or table beside it names the segments.
 */
export function StackedBar(props: { segments: Segment[]; label: string; counts?: boolean; slim?: boolean }) {
  const { segments, label, counts, slim } = props
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const height = slim ? 18 : 26
  let before = 0
  const placed = segments
    .filter(({ count }) => count > 0)
    .map((segment) => {
      const start = before
      before += segment.count
      return { ...segment, start, middle: start + segment.count / 2 }
    })
  return (
    <svg
      className={classes.bar}
      width="100%"
      height={counts ? height + 18 : height}
      role="img"
      aria-label={label}
    >
      {placed.map(({ key, label: name, count, colour, start }) => (
        <rect
          key={key}
          x={percentOf(start, total)}
          width={percentOf(count, total)}
          height={height}
          rx="3"
          style={{ fill: colour, stroke: 'var(--page)' }}
          strokeWidth="2"
        >
          <title>{`${name}: ${count}`}</title>
        </rect>
      ))}
      {counts
        ? placed
            .filter(({ count }) => count / total >= 0.04)
            .map(({ key, count, middle }) => (
              <text key={key} x={percentOf(middle, total)} y={height + 14} textAnchor="middle">
                {count}
              </text>
            ))
        : null}
    </svg>
  )
}
