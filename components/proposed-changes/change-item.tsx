'use client'
import { IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '@/components/acts/reason-dialog'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { ChangedWords } from '@/components/documents/changed-words'
import classes from '@/components/proposed-changes/change.module.css'
import type { ChangeActions } from '@/components/proposed-changes/change-actions'
import { ChangeState } from '@/components/proposed-changes/change-state'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { ProposedChangeView } from '@/lib/core/proposed-changes/view'

interface Props {
  change: ProposedChangeView
  language: string
  /** The heading of the article, where a new section begins. */
  section?: string | null
  /** Of its claim; null on the claim's own page. */
  claimHref: string | null
  actions: ChangeActions
}

/** Other words where they would stand, why, what became of them, and what this member may do. */
export function ChangeItem({ change, language, section = null, claimHref, actions }: Props) {
  const t = useTranslations('changes')
  const { answer, may, state } = change
  return (
    <li className={classes.change} id={`change-${change.id}`}>
      {section === null ? null : (
        <h2 className={classes.section} lang={language} dir="auto">
          {section}
        </h2>
      )}
      <div className={classes.head}>
        <ChangeState state={state} />
        {claimHref === null ? null : (
          <Link href={claimHref}>{t('claim', { number: change.claimNumber })}</Link>
        )}
        <span>{t(`place.${change.part}`, { paragraph: change.paragraph, revision: change.revision })}</span>
        <span>
          {t('by', { name: change.proposedByName })} <Time iso={change.proposedAt} />
        </span>
      </div>
      <p className={classes.words} lang={language} dir="auto">
        {change.before}
        <ChangedWords before={change.exact} after={change.replacement} />
        {change.after}
      </p>
      {change.replacement === '' ? <p className={classes.note}>{t('leftOut')}</p> : null}
      <p className={classes.why} dir="auto">
        <b>{t('why')}</b> {change.why}
      </p>
      {change.sealed ? (
        <p className={classes.note}>
          <IconLock size={14} stroke={1.75} aria-hidden />
          {t('sealed')}
        </p>
      ) : null}
      {answer === null ? null : (
        <p className={classes.why}>
          <b>{t(state === 'accepted' ? 'acceptedBy' : 'rejectedBy', { name: answer.byName })}</b>{' '}
          <Time iso={answer.at} />
          {answer.words === null ? null : <>: {answer.words}</>}
        </p>
      )}
      {state === 'accepted' ? (
        <p className={classes.note}>
          {change.carriedIn === null ? t('expected') : t('carried', { revision: change.carriedIn })}
        </p>
      ) : null}
      {may.answer || may.takeBack || may.withdraw ? <Acts change={change} actions={actions} /> : null}
    </li>
  )
}

function Acts({ change, actions }: Pick<Props, 'change' | 'actions'>) {
  const t = useTranslations('changes')
  const [rejecting, setRejecting] = useState(false)
  const accept = useAct(actions.acceptChange)
  const reopen = useAct(actions.reopenChange)
  const withdraw = useAct(actions.withdrawChange)
  const busy = accept.busy || reopen.busy || withdraw.busy
  const { may } = change
  const input = { changeId: change.id }
  return (
    <>
      <RefusalNote refusal={accept.refusal ?? reopen.refusal ?? withdraw.refusal} />
      <div className={classes.acts}>
        {may.answer ? (
          <>
            <Button
              size="s"
              variant="accent"
              disabled={busy}
              onClick={() => void accept.run({ ...input, answer: null })}
            >
              {accept.busy ? t('working') : t('accept')}
            </Button>
            <Button size="s" disabled={busy} onClick={() => setRejecting(true)}>
              {t('reject')}
            </Button>
          </>
        ) : null}
        {may.takeBack ? (
          <Button size="s" variant="quiet" disabled={busy} onClick={() => void reopen.run(input)}>
            {t('takeBack')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button size="s" variant="quiet" disabled={busy} onClick={() => void withdraw.run(input)}>
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
      {rejecting ? (
        <Rejecting input={input} act={actions.rejectChange} onClose={() => setRejecting(false)} />
      ) : null}
    </>
  )
}

/** The reason of a rejection is its answer. */
function Rejecting(props: {
  input: { changeId: string }
  act: ChangeActions['rejectChange']
  onClose: () => void
}) {
  const t = useTranslations('changes')
  return (
    <ReasonDialog
      opened
      onClose={props.onClose}
      title={t('rejectTitle')}
      effect={t('rejectEffect')}
      confirm={t('rejectConfirm')}
      input={props.input}
      act={(input) => {
        const { reason, ...rest } = input as { reason: string }
        return props.act({ ...rest, answer: reason })
      }}
    />
  )
}
