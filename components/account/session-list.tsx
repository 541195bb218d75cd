'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { Outcome } from '@/lib/core/outcome'
import type { SessionRow } from '@/lib/core/sessions/view'
import classes from './account.module.css'

/** "Firefox on Linux" out of a user agent: enough to recognise one's own browsers. */
function browserOf(userAgent: string): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1]
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux|CrOS)/.exec(userAgent)?.[1]
  if (browser === undefined) return null
  const named = { Edg: 'Edge', OPR: 'Opera' }[browser] ?? browser
  return system === undefined ? named : `${named} on ${system.replace('Mac OS X', 'macOS')}`
}

/** Where this account is signed in; every session but this one can be ended here. */
export function SessionList({
  sessions,
  revoke,
}: {
  sessions: SessionRow[]
  revoke: (input: unknown) => Promise<Outcome<unknown>>
}) {
  const t = useTranslations('account')
  const [ended, setEnded] = useState<string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const end = async (sessionId: string) => {
    const outcome = await revoke({ sessionId }).catch(() => null)
    setProblem(outcome === null ? t('notEnded') : outcome.ok ? null : outcome.refusal.message)
    if (outcome?.ok) setEnded((before) => [...before, sessionId])
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('sessions')}</h2>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <ul className={classes.rows}>
        {sessions
          .filter(({ id }) => !ended.includes(id))
          .map((session) => (
            <li key={session.id}>
              <span>
                {browserOf(session.userAgent) ?? t('unknownBrowser')}
                <small>
                  {session.current ? t('thisOne') : t('lastSeen')} <Time iso={session.lastSeenAt} />
                </small>
              </span>
              {session.current ? null : (
                <Button size="s" onClick={() => void end(session.id)}>
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
