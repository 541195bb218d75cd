import { useTranslations } from 'next-intl'
import classes from './loading.module.css'

const lines = [92, 97, 88, 95, 60, 0, 96, 90, 94, 71]

/** The article's measure in grey lines: they stand where the words will. */
export default function Loading() {
  const t = useTranslations('reader')
  return (
    <div className={classes.loading} role="status" aria-label={t('loading')}>
      <i data-headline />
      {lines.map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are what they are
        <i key={i} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
