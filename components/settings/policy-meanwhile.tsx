import { useTranslations } from 'next-intl'
import type { PolicyPart } from '@/lib/core/policy/changes'
import classes from './policy-form.module.css'

export interface Meanwhile {
  version: number
  /** What it changed. */
  what: PolicyPart[]
  /** Of that what whoever fills in the form changed too. */
  both: PolicyPart[]
}

/** That another owner set a version while this one was being written, and what became of it in the form. */
export function PolicyMeanwhile({ version, what, both }: Meanwhile) {
  const t = useTranslations('settings.policyForm')
  const part = useTranslations('settings.policyHistory.what')
  const named = (parts: PolicyPart[]) => parts.map((one) => part(one)).join(', ')
  return (
    <p className={classes.meanwhile} role="status">
      {t('meanwhile', { version, what: named(what) })}{' '}
      {both.length === 0 ? null : t('both', { what: named(both) })}
    </p>
  )
}
