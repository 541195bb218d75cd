import { useTranslations } from 'next-intl'
import classes from './loading.module.css'

/** Said only when it takes a moment: a flash of words would be in the way. */
export default function Loading() {
  const t = useTranslations('claim')
  return (
    <p className={classes.loading} role="status">
      {t('loading')}
    </p>
  )
}
