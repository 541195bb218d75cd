'use client'

import { useTranslations } from 'next-intl'
import { EntryProof } from '@/components/activity/entry-proof'
import { EntryValue } from '@/components/activity/entry-value'
import { fieldRows } from '@/components/activity/field-rows'
import { Seal } from '@/components/ui/seal'
import { Time } from '@/components/ui/time'
import type { ActivityEntry } from '@/lib/core/audit/view'
import classes from './activity.module.css'

/** `publishedOn` as "Published on": the fallback for a field that has no words of its own. */
function spelled(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An opened entry: before and after, only what changed; then what binds it to the log. */
export function EntryDetail({ entry, slug }: { entry: ActivityEntry; slug: string }) {
  const t = useTranslations('activity')
  const rows = entry.fields.flatMap(fieldRows)
  const withheld = entry.fields.filter((field) => field.withheld !== null)
  const changed = rows.some((row) => 'before' in row)
  const label = (name: string) => (t.has(`field.${name}`) ? t(`field.${name}`) : spelled(name))
  return (
    <div className={classes.detail}>
      <p className={classes.when}>
        <Time iso={entry.at} format="exact" />
        {entry.actorRole === null ? null : `, ${t('as', { role: entry.actorRole })}`}
        {entry.actorVia === null ? null : `, ${t('via', { via: entry.actorVia })}`}
      </p>
      {rows.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('fieldColumn')}</th>
              {changed ? <th scope="col">{t('before')}</th> : null}
              <th scope="col">{changed ? t('after') : t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = row.path.at(-1) ?? ''
              return (
                <tr key={row.path.join('.')}>
                  <th scope="row">{label(name)}</th>
                  {changed ? (
                    <td>
                      <EntryValue name={name} value={row.before} />
                    </td>
                  ) : null}
                  <td>
                    <EntryValue name={name} value={row.after} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {withheld.length === 0 ? null : (
        <Seal>
          {t(`withheld.${withheld[0]?.withheld ?? 'sealed'}`, {
            count: withheld.length,
            names: withheld.map((field) => label(field.name).toLowerCase()).join(', '),
          })}
        </Seal>
      )}
      <EntryProof entry={entry} slug={slug} />
    </div>
  )
}
