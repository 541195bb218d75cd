import { useTranslations } from 'next-intl'
import classes from './loading.module.css'

/** Said only when it takes a moment: a flash of words would be in the way. */
export default function Loading() {
  const t = useTranslations('claim')
  return (
    <main id="content" className={classes.loading}>
      <p role="status">{t('loading')}</p>
    </main>
  )
}
