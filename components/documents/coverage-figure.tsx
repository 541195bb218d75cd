import { useTranslations } from 'next-intl'
import { shareOf } from '@/lib/core/coverage/share'
import type { CoverageCounts } from '@/lib/core/coverage/view'
import classes from './coverage-figure.module.css'

/** How much of a text somebody looked at: sentences claimed or set aside, out of all. The bar tells the two apart. */
export function CoverageFigure({ counts: { sentences, claimed, setAside } }: { counts: CoverageCounts }) {
  const t = useTranslations('documents.coverage')
  const open = sentences - claimed - setAside
  if (sentences === 0) return null
  return (
    <div className={classes.coverage}>
      <span aria-hidden="true">{t('figure', { share: shareOf(claimed + setAside, sentences) })}</span>
      <span className="visually-hidden">{t('sum', { sentences, claimed, setAside, open })}</span>
      <div className={classes.bar} aria-hidden="true">
        {Object.entries({ claimed, setAside, open }).map(([key, count]) =>
          count === 0 ? null : <i key={key} data-key={key} style={{ flexGrow: count }} />,
        )}
      </div>
    </div>
  )
}
