'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MadeLink } from '@/components/invitations/made-link'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { InvitationRow, MadeLink as Made } from '@/lib/core/invitations/view'
import type { Outcome } from '@/lib/core/outcome'
import classes from './invitations.module.css'

/** Invitations nobody used yet: take one back, or make its link anew, because the first was shown once. */
export function InvitationList(props: {
  invitations: InvitationRow[]
  revoke: (input: unknown) => Promise<Outcome<unknown>>
  renew: (input: unknown) => Promise<Outcome<Made>>
}) {
  const t = useTranslations('invitations')
  const roleName = useTranslations('shell.role')
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async <T,>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    setBusy(true)
    const done = await outcome.catch(() => null)
    setBusy(false)
    setProblem(done === null ? t('fault') : done.ok ? null : done.refusal.message)
    return done?.ok ? done.value : null
  }
  if (props.invitations.length === 0 && made === null) return <p className={classes.none}>{t('none')}</p>
  return (
    <>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <ul className={classes.list}>
        {props.invitations.map(({ id, email, role, invitedBy, expiresAt, expired, mail }) => {
          const who = email ?? t('byLink')
          return (
            <li key={id}>
              <span>
                <b>{who}</b>, {roleName(role)}
                <small>
                  {t('from', { name: invitedBy })} {expired ? t('expiredOn') : t('until')}{' '}
                  <Time iso={expiresAt} format="date" />
                  {mail === null ? null : ` · ${t(`mail.${mail}`)}`}
                </small>
              </span>
              <Button
                size="s"
                disabled={busy}
                aria-label={t('renewOf', { who })}
                onClick={() => void act(props.renew({ invitationId: id })).then(setMade)}
              >
                {t('renew')}
              </Button>
              <Button
                size="s"
                disabled={busy}
                aria-label={t('revokeOf', { who })}
                onClick={() => void act(props.revoke({ invitationId: id })).then(() => setMade(null))}
              >
                {t('revoke')}
              </Button>
            </li>
          )
        })}
      </ul>
      {made === null ? null : <MadeLink key={made.link} made={made} label={t('newLink')} />}
    </>
  )
}
