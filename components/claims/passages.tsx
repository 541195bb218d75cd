'use client'
import { IconAlertTriangle, IconTextScan2, IconUnlink } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/claims/passages.module.css'
import { ChangedWords } from '@/components/documents/changed-words'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/core/claims/view'

interface Props {
  claim: ClaimView
  slug: string
  unmarkPassage: Act
  /** Null for those who propose no changes. */
  onPropose: ((passageId: string) => void) | null
}

/** The words the claim rests on, each in its paragraph as printed. */
export function Passages({ claim, slug, unmarkPassage, onPropose }: Props) {
  const t = useTranslations('claim')
  const changes = useTranslations('changes')
  const { run, busy, refusal, clear } = useAct(unmarkPassage)
  const removable = claim.may.change && claim.passages.length > 1
  const lost = new Set(claim.passages.filter((passage) => !passage.holds).map((passage) => passage.id))
  return (
    <section className={classes.passages} aria-label={t('passages')}>
      {claim.contexts.map((context) => (
        <div key={context.passageId} className={classes.passage} data-state={claim.state}>
          <p className={classes.words} lang={claim.documentLanguage} dir="auto">
            {context.before}
            <mark>{context.exact}</mark>
            {context.after}
          </p>
          {lost.has(context.passageId) ? (
            <p className={classes.lost}>
              <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
              {t('passageLost')}
            </p>
          ) : null}
          <NowSays claim={claim} slug={slug} passageId={context.passageId} />
          <div className={classes.foot}>
            <Link href={`/${slug}/documents/${claim.documentId}?claim=${claim.id}`}>
              <IconTextScan2 size={14} stroke={1.75} aria-hidden />
              <span>
                {t(`place.${context.part}`, { paragraph: context.paragraph })} {t('openInArticle')}
              </span>
            </Link>
            {onPropose !== null && inNewestText(claim, context.passageId) ? (
              <Button size="s" variant="quiet" onClick={() => onPropose(context.passageId)}>
                {changes('propose')}
              </Button>
            ) : null}
            {removable ? (
              <Button
                size="s"
                variant="quiet"
                disabled={busy}
                onClick={() => void run({ claimId: claim.id, passageId: context.passageId })}
              >
                {t('removePassage')}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
      {claim.whySelected !== null ? (
        <p className={classes.why}>{t('whySelected', { why: claim.whySelected })}</p>
      ) : null}
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </section>
  )
}

/** Whether the words of a passage have a place in the newest text. */
function inNewestText(claim: ClaimView, passageId: string): boolean {
  const passage = claim.passages.find(({ id }) => id === passageId)
  return passage !== undefined && (passage.placement === null || passage.placement.place !== null)
}

/** What the newest text says, where it is not simply the same. */
function NowSays({ claim, slug, passageId }: { claim: ClaimView; slug: string; passageId: string }) {
  const t = useTranslations('claim.wording.passage')
  const passage = claim.passages.find(({ id }) => id === passageId)
  const placement = passage?.placement
  if (!passage || !placement || placement.status === 'exact' || placement.status === 'moved') return null
  const { status, place, candidate } = placement
  const now = place ?? candidate
  return (
    <div className={classes.now}>
      <p className={classes.lost}>
        <IconUnlink size={14} stroke={1.75} aria-hidden />
        {t(status)} {place === null && candidate !== null && status !== 'changed' ? t('now') : null}
      </p>
      {now ? (
        <blockquote lang={claim.documentLanguage} dir="auto">
          <ChangedWords before={passage.exact} after={now.exact} />
        </blockquote>
      ) : null}
      {place === null && status !== 'lost' ? (
        <Link href={`/${slug}/documents/${claim.documentId}?detached=1`}>{t('place')}</Link>
      ) : null}
    </div>
  )
}
