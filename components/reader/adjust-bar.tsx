'use client'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/reader/adjust-bar.module.css'
import type { Adjusting } from '@/components/reader/use-adjusting'
import { KeyCap } from '@/components/ui/key-cap'

/** While an edge is moved: which one, a step either way for those who cannot drag, and the two ways out. */
export function AdjustBar({ adjusting }: { adjusting: Adjusting }) {
  const t = useTranslations('reader.adjust')
  const { edge, begin, step, keep, giveUp } = adjusting
  if (edge === null) return null
  const sign = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('label')} data-adjust-bar>
      <div className={classes.row}>
        {(['start', 'end'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={edge === one} onClick={() => begin(one)}>
            {t(one)} <KeyCap>{one === 'start' ? '[' : ']'}</KeyCap>
          </button>
        ))}
        <span className={classes.apart} />
        <button
          type="button"
          aria-label={t('wordBack')}
          title={t('wordBack')}
          onClick={() => step(-1, 'word')}
        >
          <IconChevronLeft {...sign} />
        </button>
        <button type="button" aria-label={t('wordOn')} title={t('wordOn')} onClick={() => step(1, 'word')}>
          <IconChevronRight {...sign} />
        </button>
        <span className={classes.apart} />
        <button type="button" className={classes.keep} onClick={keep}>
          {t('keep')} <KeyCap>Enter</KeyCap>
        </button>
        <button type="button" onClick={giveUp}>
          {t('giveUp')} <KeyCap>Esc</KeyCap>
        </button>
      </div>
      <p className={classes.hint}>{t('hint')}</p>
    </div>
  )
}
