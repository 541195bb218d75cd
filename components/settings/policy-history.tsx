import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { changesBetween } from '@/lib/core/policy/changes'
import type { PolicyVersion } from '@/lib/core/policy/view'
import classes from './settings.module.css'

/** The versions of the policy, newest first, with what each changed. */
export function PolicyHistory({ versions }: { versions: readonly PolicyVersion[] }) {
  const t = useTranslations('settings.policyHistory')
  if (versions.length < 2) return null
  return (
    <details className={classes.history}>
      <summary>{t('title', { count: versions.length })}</summary>
      <ol reversed>
        {versions.map((one, at) => {
          const before = versions[at + 1]
          const changes = before === undefined ? [] : changesBetween(before, one)
          return (
            <li key={one.version} value={one.version}>
              {t(one.setByName === null ? 'setUp' : 'setBy', { name: one.setByName ?? '' })}{' '}
              <Time iso={one.setAt} />
              {before === undefined ? null : (
                <span>
                  .{' '}
                  {t('changed', {
                    what: changes.map((what) => t(`what.${what}`)).join(', ') || t('nothing'),
                  })}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
