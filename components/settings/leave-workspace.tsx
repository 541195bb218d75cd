'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LeaveDialog } from '@/components/settings/leave-dialog'
import { Button } from '@/components/ui/button'
import type { Outcome } from '@/lib/core/outcome'
import classes from './settings.module.css'

/** Ends one's own membership. */
export function LeaveWorkspace(props: {
  self: string
  workspace: string
  leave: (input: unknown) => Promise<Outcome<unknown>>
}) {
  const t = useTranslations('settings.members')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async () => {
    const done = await props.leave({ memberId: props.self }).catch(() => null)
    if (done?.ok) {
      window.location.assign('/')
      return
    }
    setAsking(false)
    setProblem(done === null ? t('fault') : done.refusal.message)
  }
  return (
    <div className={classes.leave}>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Button size="s" variant="quiet" onClick={() => setAsking(true)}>
        {t('leave')}
      </Button>
      {asking ? (
        <LeaveDialog
          title={t('leaveTitle', { workspace: props.workspace })}
          text={t('leaveText')}
          act={t('leave')}
          onClose={() => setAsking(false)}
          onAct={leave}
        />
      ) : null}
    </div>
  )
}
