'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { MadeLink } from '@/components/invitations/made-link'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { invitationDays, USUAL_DAYS } from '@/lib/core/invitations/input'
import type { MadeLink as Made } from '@/lib/core/invitations/view'
import { type Role, roles } from '@/lib/core/members/role'
import type { Outcome, Refusal } from '@/lib/core/outcome'
import classes from './invitations.module.css'

/** Invites somebody: an address, or nobody in particular; a role; how long the link works. */
export function InviteForm(props: { mails: boolean; invite: (input: unknown) => Promise<Outcome<Made>> }) {
  const t = useTranslations('invitations')
  const roleName = useTranslations('shell.role')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reviewer')
  const [days, setDays] = useState<number>(USUAL_DAYS)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await props.invite({ email, role, days }).catch(() => null)
    setBusy(false)
    setMade(done?.ok ? done.value : null)
    setRefusal(done === null ? { code: 'server.fault', message: t('fault') } : done.ok ? null : done.refusal)
    if (done?.ok) setEmail('')
  }
  return (
    <>
      <form className={classes.invite} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={t('invitedAddress')}
          hint={t(props.mails ? 'addressHint' : 'addressHintNoMail')}
          error={refusal?.field === 'email' ? refusal.message : undefined}
        >
          <input
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('role')}>
          <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleName(one)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('works')}>
          <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {invitationDays.map((one) => (
              <option key={one} value={one}>
                {t('days', { days: one })}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit" disabled={busy}>
          {t('invite')}
        </Button>
      </form>
      {refusal !== null && refusal.field !== 'email' ? (
        <p role="alert" className={classes.problem}>
          {refusal.message}
        </p>
      ) : null}
      {made === null ? null : <MadeLink key={made.link} made={made} label={t('linkOf')} />}
    </>
  )
}
