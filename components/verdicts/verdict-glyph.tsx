import {
  IconAlertTriangleFilled,
  IconBan,
  IconCircleArrowDownFilled,
  IconCircleArrowUpFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconContrastFilled,
  IconHelpSquareFilled,
  IconHourglassFilled,
  IconMasksTheater,
  IconSquareRotatedFilled,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Slot } from '@/lib/core/verdicts/scale'

/** One glyph per slot of the palette, told apart by outline alone. */
const glyphs: Record<Slot, TablerIcon> = {
  flagrant: IconSquareRotatedFilled,
  false: IconCircleXFilled,
  'mostly-false': IconCircleArrowDownFilled,
  mixed: IconContrastFilled,
  'mostly-true': IconCircleArrowUpFilled,
  true: IconCircleCheckFilled,
  unproven: IconHelpSquareFilled,
  misleading: IconAlertTriangleFilled,
  outdated: IconHourglassFilled,
  satire: IconMasksTheater,
  'not-checkable': IconBan,
}

/** The sign of a verdict, in its colour. A word stands beside it or in its title, so it is not read out. */
export function VerdictGlyph({ slot, size = 16 }: { slot: Slot; size?: number }) {
  const Glyph = glyphs[slot]
  return <Glyph size={size} style={{ color: `var(--v-${slot})`, flex: 'none' }} aria-hidden="true" />
}
