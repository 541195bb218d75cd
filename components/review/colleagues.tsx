'use client'
import { IconCircleCheck, IconCircleDashed, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import type { Viewer } from '@/components/claims/claim-actions'
import { AssignClaim } from '@/components/review/assign-claim'
import classes from '@/components/review/colleagues.module.css'
import { TakeBack } from '@/components/review/take-back'
import { Seal } from '@/components/ui/seal'
import { Time } from '@/components/ui/time'
import type { MyReview, RoundView } from '@/lib/core/review/view'

interface Props {
  round: RoundView
  mine: MyReview | null
  viewer: Viewer
  claimId: string
  /** Null for whoever may not take a slot back from somebody. */
  takeBack: Act | null
  /** Whom a lead can give a free slot now; empty for everybody else. */
  assignable: readonly { id: string; name: string }[]
  assign: Act
}

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const

/** That others are judging, and nothing more: names and times only where the round's progress was given. */
export function Colleagues({ round, mine, viewer, claimId, takeBack, assignable, assign }: Props) {
  const t = useTranslations('review')
  const iRate = mine !== null && (mine.leaseExpiresAt !== null || mine.submitted?.rating != null)
  const mineIn = mine?.submitted?.rating != null
  if (round.required === 1 && iRate) return null
  const others = (round.progress ?? []).filter(({ memberId }) => !iRate || memberId !== viewer.memberId)
  const held = others.filter(({ submittedAt }) => submittedAt === null)
  const free = round.required - round.submitted - held.length - (iRate && !mineIn ? 1 : 0)
  return (
    <section className={classes.round} aria-label={t('colleagues')}>
      <h3>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {t('colleagues')}
      </h3>
      <ul>
        {round.progress === null ? (
          <Slots round={round} mineIn={mineIn} iRate={iRate} />
        ) : (
          <Named others={others} free={Math.max(0, free)} claimId={claimId} takeBack={takeBack} />
        )}
      </ul>
      <div className={classes.all}>
        {assignable.length === 0 ? null : (
          <AssignClaim claimId={claimId} assignable={assignable} assign={assign} />
        )}
        {takeBack !== null && held.length > 1 ? (
          <TakeBack claimId={claimId} member={null} takeBack={takeBack} />
        ) : null}
      </div>
      <p>{t(sealedWords(round), { required: round.required })}</p>
    </section>
  )
}

/** Until when: whoever sees who holds a slot is told only of what they judge. */
function sealedWords({ progress, namesHidden }: RoundView) {
  if (progress !== null) return 'sealedUntilLead'
  return namesHidden ? 'sealedUntilSettled' : 'sealedUntil'
}

function Slots({ round, mineIn, iRate }: { round: RoundView; mineIn: boolean; iRate: boolean }) {
  const t = useTranslations('review')
  const othersIn = round.submitted - (mineIn ? 1 : 0)
  // The viewer's own place is the one after those that are in: an order of arrival would say who was when.
  const numbers = Array.from({ length: round.required }, (_, index) => index + 1).filter(
    (number) => !iRate || number !== othersIn + 1,
  )
  return numbers.map((number) => (
    <li key={number}>
      <Seal>
        {number <= othersIn ? <IconCircleCheck {...icon} /> : <IconCircleDashed {...icon} />}
        {t(number <= othersIn ? 'slotIn' : 'slotOut', { number })}
      </Seal>
    </li>
  ))
}

/** "Cannot judge" is an answer too and looks like any other: which it was is sealed. */
function Named(props: {
  others: NonNullable<RoundView['progress']>
  free: number
  claimId: string
  takeBack: Act | null
}) {
  const t = useTranslations('review')
  const { others, free, claimId, takeBack } = props
  const slots = Array.from({ length: free }, (_, index) => index + 1)
  return (
    <>
      {others.map(({ memberId, memberName, submittedAt }) => (
        <li key={memberId} className={classes.holder}>
          <Seal>
            {submittedAt === null ? <IconCircleDashed {...icon} /> : <IconCircleCheck {...icon} />}
            {t(submittedAt === null ? 'memberOut' : 'memberIn', { name: memberName })}{' '}
            {submittedAt === null ? null : <Time iso={submittedAt} />}
          </Seal>
          {submittedAt === null && takeBack !== null ? (
            <TakeBack claimId={claimId} member={{ id: memberId, name: memberName }} takeBack={takeBack} />
          ) : null}
        </li>
      ))}
      {slots.map((number) => (
        <li key={number}>
          <Seal>
            <IconCircleDashed {...icon} />
            {t('slotFree')}
          </Seal>
        </li>
      ))}
    </>
  )
}
