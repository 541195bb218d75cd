import { IconAlertTriangle, IconCheck, IconEqual } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/imports/import-desk.module.css'
import type { ImportRow } from '@/lib/core/imports/view'

const sign = { size: 15, stroke: 1.75, 'aria-hidden': true } as const

/** How far an import is, in words; what went wrong, in a sentence. */
export function ImportState({ row }: { row: ImportRow }) {
  const t = useTranslations('imports')
  const { state, progress, problem, revision, isSilent } = row
  const called = row.name ?? row.url ?? t('unnamed')
  switch (state) {
    case 'failed':
      return (
        <p className={`${classes.said} ${classes.bad}`}>
          <IconAlertTriangle {...sign} /> {problem}
        </p>
      )
    case 'unchanged':
      return (
        <p className={classes.said}>
          <IconEqual {...sign} /> {t('unchanged', { number: revision?.number ?? 1 })}
        </p>
      )
    case 'used':
      return (
        <p className={classes.said}>
          <IconCheck {...sign} />{' '}
          {t('used', { number: revision?.number ?? 1, headline: revision?.headline ?? '' })}
        </p>
      )
    case 'ready':
      return (
        <p className={`${classes.said} ${classes.good}`}>
          <IconCheck {...sign} /> {t('state.ready')}
        </p>
      )
    default:
      return (
        <p className={classes.said}>
          {isSilent ? t('silent') : t(`state.${state}`)}
          {isSilent ? null : (
            <progress
              className={classes.bar}
              max={100}
              {...(progress === null ? {} : { value: progress })}
              aria-label={t('progressOf', { name: called })}
            />
          )}
        </p>
      )
  }
}
