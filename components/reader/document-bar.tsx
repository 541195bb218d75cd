'use client'
import { Popover } from '@mantine/core'
import { IconChevronLeft, IconCircleCheck, IconPalette, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { AlsoHere } from '@/components/live/also-here'
import classes from '@/components/reader/document-bar.module.css'
import { DocumentMenu } from '@/components/reader/document-menu'
import { HistoryButtons } from '@/components/reader/history-buttons'
import type { ReaderActions } from '@/components/reader/reader-actions'
import { SignOff } from '@/components/reader/sign-off'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { Detached } from '@/components/reader/use-detached'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { DocumentView } from '@/lib/core/documents/view'
import type { ClaimTally } from '@/lib/viewer/claim-tally'

interface Props {
  document: DocumentView
  revisionNumber: number
  revisionsHref: string
  detached: Detached
  cards: readonly ClaimCard[]
  /** How many claims the list beside the text has. */
  listed: number
  tally: ClaimTally
  actions: ReaderActions
  /** Shown behind a button where the window is too narrow for it. */
  legend: ReactNode
  /** For those who change something here. */
  history: ActHistory | null
  onFind: () => void
  claimsOpen: boolean
  onClaims: () => void
}

/** Where one is, how far the claims are, and what can be done with the article as a whole. */
export function DocumentBar(props: Props) {
  const { document, revisionNumber, revisionsHref, detached, cards, tally, actions, legend, history } = props
  const { listed, claimsOpen, onClaims } = props
  const t = useTranslations('reader')
  const router = useRouter()
  const [signing, setSigning] = useState(false)
  const report = useAct(actions.makeReport)
  const check = useAct(actions.checkForChanges)
  const refusal = report.refusal ?? check.refusal
  const counted = cards.length - (tally.states.get('withdrawn') ?? 0)
  const open = signing ? openClaims(cards) : []
  const base = `/${document.workspaceSlug}`
  async function makeReport() {
    if (report.busy) return
    const outcome = await report.run({ documentId: document.id })
    if (outcome.ok) router.push(`${base}/reports`)
  }
  const signOffWord = t(document.signOff ? 'signOff.again' : 'signOff.act')
  const reportWord = t(report.busy ? 'report.making' : 'report.make')
  const sign = { stroke: 1.75, 'aria-hidden': true } as const
  return (
    <nav className={classes.bar} aria-label={t('where')}>
      <Link href={`${base}/documents`} className={classes.back} aria-label={t('backToDocuments')}>
        <IconChevronLeft size={18} {...sign} />
      </Link>
      <Link href={`${base}/documents`} className={`${classes.quiet} ${classes.crumb}`}>
        {t('documents')}
      </Link>
      <span className={`${classes.quiet} ${classes.crumb}`} aria-hidden>
        /
      </span>
      <span className={classes.title} lang={document.language} dir="auto">
        {document.headline}
      </span>
      <Link href={revisionsHref} className={`${classes.quiet} ${classes.revision}`}>
        {t('revision', { number: revisionNumber })}
      </Link>
      <span className={classes.space} />
      {history ? <HistoryButtons history={history} /> : null}
      {document.signOff ? (
        <span className={classes.signed}>
          <IconCircleCheck size={14} {...sign} />
          {t('signOff.done', { name: document.signOff.byName })} <Time iso={document.signOff.at} />
        </span>
      ) : null}
      <AlsoHere slug={document.workspaceSlug} documentId={document.id} />
      <Popover
        position="bottom-end"
        width={240}
        radius={8}
        trapFocus
        returnFocus
        classNames={{ dropdown: classes.dropdown }}
      >
        <Popover.Target>
          <Button variant="quiet" size="s" className={classes.legend} aria-label={t('legend.button')}>
            <IconPalette size={16} {...sign} />
          </Button>
        </Popover.Target>
        <Popover.Dropdown>{legend}</Popover.Dropdown>
      </Popover>
      {detached.waiting.length + detached.answered.length > 0 ? (
        <Button
          size="s"
          variant={detached.waiting.length > 0 ? 'default' : 'quiet'}
          className={classes.detached}
          aria-pressed={detached.open}
          onClick={() => detached.setOpen(!detached.open)}
        >
          {detached.waiting.length > 0 ? <IconUnlink size={16} {...sign} /> : null}
          {t('detached.button', { count: detached.waiting.length })}
        </Button>
      ) : null}
      <Button size="s" className={classes.claims} aria-pressed={claimsOpen} onClick={onClaims}>
        {t('claimsCount', { count: listed })}
      </Button>
      <span className={classes.progress}>
        {counted === 0
          ? t('noClaims')
          : t('settled', { settled: tally.states.get('decided') ?? 0, total: counted })}
      </span>
      {document.may.makeReport ? (
        <Button variant="quiet" size="s" className={classes.act} disabled={report.busy} onClick={makeReport}>
          {reportWord}
        </Button>
      ) : null}
      {document.may.signOff ? (
        <Button size="s" className={classes.act} onClick={() => setSigning(true)}>
          {signOffWord}
        </Button>
      ) : null}
      <DocumentMenu
        document={document}
        onFind={props.onFind}
        check={check}
        narrow={[
          ...(document.may.makeReport ? [{ word: reportWord, act: () => void makeReport() }] : []),
          ...(document.may.signOff ? [{ word: signOffWord, act: () => setSigning(true) }] : []),
        ]}
      />
      {refusal ? (
        <div className={classes.problem}>
          <RefusalNote refusal={refusal} />
        </div>
      ) : null}
      <SignOff
        opened={signing}
        onClose={() => setSigning(false)}
        documentId={document.id}
        open={open}
        conclusion={document.signOff?.conclusion ?? ''}
        act={actions.signOffDocument}
      />
    </nav>
  )
}

/** The numbers of claims in work that nobody decided yet. */
function openClaims(cards: readonly ClaimCard[]): number[] {
  const open = cards.filter(({ state }) => state !== 'decided' && state !== 'withdrawn')
  return open.map(({ number }) => number)
}
