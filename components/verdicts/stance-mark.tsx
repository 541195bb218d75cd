import { IconCircleDashed, IconCircleMinus, IconCirclePlus, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Stance } from '@/lib/core/evidence/input'
import classes from './marks.module.css'

const glyphs = {
  supports: IconCirclePlus,
  refutes: IconCircleMinus,
  context: IconInfoCircle,
  unused: IconCircleDashed,
}

/** What a source does for the claim. Ink, not a verdict colour: evidence is not a verdict. */
export function StanceMark({ stance, used }: { stance: Stance; used: boolean }) {
  const t = useTranslations('verdicts')
  const shown = used ? stance : 'unused'
  const Glyph = glyphs[shown]
  return (
    <span className={classes.stance}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(`stance.${shown}`)}
    </span>
  )
}
