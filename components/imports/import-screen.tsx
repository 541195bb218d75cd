'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { ask } from '@/components/acts/ask'
import { useAct } from '@/components/acts/use-act'
import type { ImportActs } from '@/components/imports/import-acts'
import classes from '@/components/imports/import-screen.module.css'
import { ImportState } from '@/components/imports/import-state'
import { Preview } from '@/components/imports/preview'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { isUnderWay } from '@/lib/core/imports/state'
import type { ImportView } from '@/lib/core/imports/view'

const ASK_EVERY_MS = 700

interface Props {
  slug: string
  sent: ImportView
  acts: ImportActs & { freeze: Act<{ documentId: string }> }
}

/** One import, in whatever state it is; it follows by itself while something is done. */
export function ImportScreen({ slug, sent, acts }: Props) {
  const t = useTranslations('imports')
  const router = useRouter()
  const [view, setView] = useState(sent)
  const [seen, setSeen] = useState(sent)
  if (seen !== sent) {
    setSeen(sent)
    setView(sent)
  }
  const retry = useAct(acts.retry)
  const drop = useAct(acts.drop)
  const { id, state, article, document, revision, isSilent } = view
  const address = `/api/v1/${slug}/imports/${id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new view is followed by the next question
  useEffect(() => {
    if (!isUnderWay(state)) return
    const timer = setTimeout(
      async () => setView((await ask<ImportView>(address)) ?? { ...view }),
      ASK_EVERY_MS,
    )
    return () => clearTimeout(timer)
  }, [view, address])
  const again = async (wholePage: boolean) => {
    if ((await retry.run({ importId: id, wholePage })).ok)
      setView({ ...view, state: 'waiting', article: null })
  }
  const list = `/${slug}/documents/new${document ? `?document=${document.id}` : ''}`
  const remove = async () => {
    if ((await drop.run({ importId: id })).ok) router.push(list)
  }
  const back = (
    <Link href={list} className={classes.back}>
      {t('page.toList')}
    </Link>
  )
  const problem = retry.refusal ?? drop.refusal
  if (state === 'ready' && article !== null) {
    const lead = document ? t('preview.leadRevision', { headline: document.headline }) : t('preview.lead')
    return (
      <Page title={t('preview.title')} lead={lead} action={back}>
        {problem ? <p role="alert">{problem.message}</p> : null}
        <Preview
          key={String(view.wholePage)}
          slug={slug}
          view={{ ...view, article }}
          freeze={acts.freeze}
          takeWhole={() => void again(true)}
          isTakingWhole={retry.busy}
        />
      </Page>
    )
  }
  const said = state === 'failed' || state === 'unchanged' || state === 'used' ? state : 'underWay'
  return (
    <Page title={t(`page.${said}`)} lead={view.name ?? view.url ?? t('unnamed')} action={back}>
      <div className={classes.card} aria-live="polite">
        <ImportState row={view} />
        {problem ? <p role="alert">{problem.message}</p> : null}
        <div className={classes.acts}>
          {state === 'failed' || isSilent ? (
            <Button variant="primary" disabled={retry.busy} onClick={() => void again(false)}>
              {t('retry')}
            </Button>
          ) : null}
          {revision ? (
            <LinkButton variant="primary" href={`/${slug}/documents/${revision.documentId}`}>
              {t('openDocument')}
            </LinkButton>
          ) : null}
          {!revision && document ? (
            <LinkButton href={`/${slug}/documents/${document.id}`}>{t('back')}</LinkButton>
          ) : null}
          {state === 'used' ? null : (
            <Button variant="quiet" disabled={drop.busy} onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}
