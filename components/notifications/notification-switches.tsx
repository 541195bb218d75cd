'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '@/components/notifications/notifications.module.css'
import { Field } from '@/components/ui/field'
import {
  digestRhythms,
  isOn,
  type NotificationKind,
  type NotificationSettings,
  notificationKinds,
} from '@/lib/core/notifications/kind'
import type { Outcome } from '@/lib/core/outcome'

interface Props {
  settings: NotificationSettings
  /** Whether this installation sends mails. */
  mails: boolean
  keep: (settings: NotificationSettings) => Promise<Outcome<object>>
}

/** What a member is told, in the app and by mail: each kind by itself. Kept as it is switched. */
export function NotificationSwitches({ settings, mails, keep }: Props) {
  const t = useTranslations('notifications')
  const [now, setNow] = useState(settings)
  const [said, setSaid] = useState('')
  async function change(next: NotificationSettings) {
    const before = now
    setNow(next)
    setSaid('')
    const outcome = await keep(next).catch(() => null)
    if (outcome?.ok) return setSaid(t('kept'))
    setNow(before)
    setSaid(outcome === null ? t('notKept') : outcome.refusal.message)
  }
  const flip = (where: 'app' | 'mail', kind: NotificationKind) => () =>
    void change({ ...now, [where]: { ...now[where], [kind]: !isOn(now, where, kind) } })
  const places = mails ? (['app', 'mail'] as const) : (['app'] as const)
  return (
    <section className={classes.settings} id="settings" aria-labelledby="what-is-told">
      <h2 id="what-is-told">{t('settings')}</h2>
      {mails ? (
        <div className={classes.rhythm}>
          <Field label={t('digest')} hint={t('digestHint')}>
            <select
              value={now.digest}
              onChange={(event) => {
                const digest = digestRhythms.find((rhythm) => rhythm === event.currentTarget.value)
                if (digest !== undefined) void change({ ...now, digest })
              }}
            >
              {digestRhythms.map((rhythm) => (
                <option key={rhythm} value={rhythm}>
                  {t(`rhythm.${rhythm}`)}
                </option>
              ))}
            </select>
          </Field>
        </div>
      ) : (
        <p className={classes.note}>{t('noMails')}</p>
      )}
      <table className={classes.switches}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('inApp')}</th>
            {mails ? <th scope="col">{t('byMail')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {notificationKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              {places.map((where) => (
                <td key={where}>
                  <input
                    type="checkbox"
                    checked={isOn(now, where, kind)}
                    disabled={where === 'mail' && now.digest === 'off'}
                    onChange={flip(where, kind)}
                    aria-label={t(where === 'app' ? 'switchApp' : 'switchMail', { kind: t(`kinds.${kind}`) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note} role="status">
        {said}
      </p>
    </section>
  )
}
