import {
  IconCircleCheck,
  IconEqual,
  IconEqualNot,
  IconProgress,
  IconTilde,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Stand } from '@/lib/core/queue/view'
import classes from './stand-mark.module.css'

const glyphs: Record<Stand, TablerIcon> = {
  unanimous: IconEqual,
  near: IconTilde,
  split: IconEqualNot,
  incomplete: IconProgress,
  settled: IconCircleCheck,
}

/** How a claim stands, as a sign in its colour, with the word where there is room for it. */
export function StandMark({ stand, word = false }: { stand: Stand; word?: boolean }) {
  const t = useTranslations('queue')
  const Glyph = glyphs[stand]
  const name = t(`stand.${stand}`)
  return (
    <span className={classes.stand} data-stand={stand} title={t(`standMeans.${stand}`)}>
      <Glyph
        size={16}
        stroke={2}
        {...(word ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      />
      {word ? name : null}
    </span>
  )
}
