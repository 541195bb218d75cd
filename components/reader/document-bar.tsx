import { IconChevronLeft, IconListDetails, IconPalette } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useAct } from '@/components/claims/use-act'
import classes from '@/components/reader/document-bar.module.css'
import type { ReaderActions } from '@/components/reader/reader-actions'
import { SignOff } from '@/components/reader/sign-off'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { DocumentView } from '@/lib/core/documents/view'

interface Props {
  document: DocumentView
  revisionNumber: number
  cards: readonly ClaimCard[]
  actions: ReaderActions
  /** The legend, for windows where it has no column. */
  legend: ReactNode
  cardsOpen: boolean
  onCards: () => void
}

/** Where this is, how far it is, and the acts on the whole document. */
export function DocumentBar({ document, revisionNumber, cards, actions, legend, cardsOpen, onCards }: Props) {
  const t = useTranslations('reader')
  const router = useRouter()
  const [signing, setSigning] = useState(false)
  const report = useAct(actions.makeReport)
  const slug = document.workspaceSlug
  const counted = cards.filter(({ state }) => state !== 'withdrawn')
  const settled = counted.filter(({ state }) => state === 'decided').length
  async function make() {
    const outcome = await report.run({ documentId: document.id })
    if (outcome.ok) router.push(`/${slug}/reports?document=${document.id}`)
  }
  return (
    <nav className={classes.bar} aria-label={t('where')}>
      <Link href={`/${slug}/documents`} className={classes.back} aria-label={t('backToDocuments')}>
        <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      </Link>
      <Link href={`/${slug}/documents`} className={classes.up}>
        {t('documents')}
      </Link>
      <span className={classes.up} aria-hidden>
        /
      </span>
      <b className={classes.title} lang={document.language}>
        {document.headline}
      </b>
      <span className={classes.revision}>{t('revision', { number: revisionNumber })}</span>
      <span className={classes.space} />
      <details className={classes.legend}>
        <summary>
          <IconPalette size={16} stroke={1.75} aria-hidden />
          <span>{t('legend.button')}</span>
        </summary>
        <div>{legend}</div>
      </details>
      <button type="button" className={classes.cards} aria-expanded={cardsOpen} onClick={onCards}>
        <IconListDetails size={16} stroke={1.75} aria-hidden />
        {t('claims')} {cards.length}
      </button>
      {document.signOff === null ? null : (
        <span className={classes.signed}>
          {t('signOff.done', { name: document.signOff.byName })} <Time iso={document.signOff.at} />
        </span>
      )}
      <span className={classes.progress}>{t('settled', { settled, total: counted.length })}</span>
      {document.may.makeReport ? (
        <Button size="s" disabled={report.busy} onClick={() => void make()}>
          {report.busy ? t('report.making') : t('report.make')}
        </Button>
      ) : null}
      {document.may.signOff ? (
        <Button size="s" className={classes.sign} onClick={() => setSigning(true)}>
          {t(document.signOff === null ? 'signOff.act' : 'signOff.again')}
        </Button>
      ) : null}
      {report.refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {report.refusal.message}
        </p>
      )}
      {signing ? (
        <SignOff
          documentId={document.id}
          open={counted.filter(({ state }) => state !== 'decided').map(({ number }) => number)}
          signOffDocument={actions.signOffDocument}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </nav>
  )
}
