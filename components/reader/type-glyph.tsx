import {
  IconArrowRight,
  IconCalendarEvent,
  IconChartBar,
  IconCircle,
  IconQuote,
  IconSchool,
  IconShoppingBag,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ClaimType } from '@/lib/core/claims/state'

/** One glyph for each type of claim, told apart by outline alone. */
const glyphs: Record<ClaimType, TablerIcon> = {
  statistic: IconChartBar,
  'study-attribution': IconSchool,
  'causal-mechanism': IconArrowRight,
  quotation: IconQuote,
  event: IconCalendarEvent,
  commercial: IconShoppingBag,
  other: IconCircle,
}

/** The sign of a type, in its colour. A word stands elsewhere, so it is not read out. */
export function TypeGlyph({ type, size = 16 }: { type: ClaimType; size?: number }) {
  const Glyph = glyphs[type]
  return (
    <Glyph size={size} stroke={2} style={{ color: `var(--k-${type})`, flex: 'none' }} aria-hidden="true" />
  )
}
