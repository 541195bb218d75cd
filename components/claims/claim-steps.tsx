'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '@/components/acts/reason-dialog'
import type { ClaimActions } from '@/components/claims/claim-actions'
import { DueStep } from '@/components/claims/due-step'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/core/claims/view'

const steps = ['reopen', 'return', 'retract', 'withdraw', 'restore'] as const
type Step = (typeof steps)[number]

const actOf = {
  reopen: 'reopenClaim',
  return: 'returnClaim',
  retract: 'retractClaim',
  withdraw: 'withdrawClaim',
  restore: 'restoreClaim',
} as const satisfies Record<Step, keyof ClaimActions>

const keyOf: Partial<Record<Step, string>> = { reopen: 'o', return: 'b' }

/** The steps that need a reason. Each says in its dialog what happens to the reviews. */
export function ClaimSteps({ claim, actions }: { claim: ClaimView; actions: ClaimActions }) {
  const t = useTranslations('claim')
  const [open, setOpen] = useState<Step | null>(null)
  const allowed = steps.filter((step) => claim.may[step])
  // Letters for what a decider does many times a day; the others are found by their names.
  useKeys(
    Object.fromEntries(
      allowed.flatMap((step) => {
        const key = keyOf[step]
        return key === undefined ? [] : [[key, () => setOpen(step)]]
      }),
    ),
    open === null,
  )
  if (allowed.length === 0 && !claim.may.setDue) return null
  const reviews = claim.currentRound?.submitted ?? 0
  const revealed = claim.state === 'to_decide'
  const published = claim.publications.length > 0
  const effects: Record<Step, string> = {
    reopen: t(published ? 'step.reopenPublished' : revealed ? 'step.reopenRevealed' : 'step.reopenDecided'),
    return: revealed ? t('step.returnRevealed') : t('step.returnSealed', { reviews }),
    retract: t('step.retractEffect', { verdict: claim.publications[0]?.rating.label ?? '' }),
    withdraw: claim.state === 'in_review' ? t('step.withdrawSealed', { reviews }) : t('step.withdrawPlain'),
    restore: t('step.restoreEffect'),
  }
  return (
    <>
      {allowed.map((step) => (
        <Button
          key={step}
          size="s"
          variant="quiet"
          keyCap={keyOf[step]?.toUpperCase()}
          onClick={() => setOpen(step)}
        >
          {t(step === 'reopen' && revealed ? 'step.newRound' : `step.${step}`)}
        </Button>
      ))}
      <DueStep claim={claim} setDue={actions.setDue} />
      {open === null ? null : (
        <ReasonDialog
          opened
          onClose={() => setOpen(null)}
          title={t(`step.${open}Title`, { number: claim.number })}
          effect={effects[open]}
          confirm={t(`step.${open}Confirm`)}
          input={{
            claimId: claim.id,
            ...(open === 'retract' ? { publicationId: claim.publications[0]?.id } : {}),
          }}
          footnote={open === 'retract' ? t('step.retractFootnote') : undefined}
          act={actions[actOf[open]]}
        />
      )}
    </>
  )
}
