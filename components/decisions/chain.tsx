'use client'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/decisions/chain.module.css'
import { Time } from '@/components/ui/time'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimView } from '@/lib/core/claims/view'
import { type ChainLink, chainOf } from '@/lib/core/decisions/chain'

/** How the verdict came to be what it is, where it was not settled once and for all: every step with its reason. */
export function Chain({ claim }: { claim: ClaimView }) {
  const t = useTranslations('decisions.chain')
  const links = chainOf(claim)
  if (!links.some(({ kind }) => kind === 'turned') && claim.decisions.length < 2) return null
  return (
    <section className={classes.chain} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ol>
        {links.map((link) => (
          <li key={`${link.kind} ${idOf(link)}`} data-kind={link.kind}>
            <Link link={link} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function idOf(link: ChainLink): string {
  if (link.kind === 'settled') return link.decision.id
  return link.kind === 'published' ? link.publication.id : link.turn.id
}

function Link({ link }: { link: ChainLink }) {
  const t = useTranslations('decisions')
  if (link.kind === 'settled') {
    const { decision } = link
    return (
      <>
        <p className={classes.head}>
          <b>{t('chain.settled', { number: decision.roundNumber })}</b>
          <VerdictMark rating={decision.rating} size="s" />
          <By name={decision.decidedByName} at={link.at} />
        </p>
        <p>{decision.summary}</p>
        {decision.dissentReviewIds.length === 0 ? null : (
          <p className={classes.aside}>{t('chain.dissent', { count: decision.dissentReviewIds.length })}</p>
        )}
        {decision.overrideReason === null ? null : (
          <p className={classes.aside}>
            {t('settledOverride', { name: decision.decidedByName, why: decision.overrideReason })}
          </p>
        )}
      </>
    )
  }
  if (link.kind === 'published') {
    const { publication, before } = link
    return (
      <>
        <p className={classes.head}>
          <b>{t(`kind.${publication.kind}`)}</b>
          {before === null || publication.kind === 'retraction' ? null : (
            <>
              <VerdictMark rating={before.rating} size="s" />
              <IconArrowRight size={14} stroke={1.75} aria-label={t('became')} />
            </>
          )}
          <VerdictMark rating={publication.rating} size="s" />
          <By name={publication.publishedByName} at={link.at} />
        </p>
        {publication.note === null ? null : <p>{publication.note}</p>}
      </>
    )
  }
  return (
    <>
      <p className={classes.head}>
        <b>{t(`chain.${link.turn.kind}`)}</b>
        <By name={link.turn.byName} at={link.at} />
      </p>
      <p>{link.turn.reason}</p>
    </>
  )
}

function By({ name, at }: { name: string; at: string }) {
  return (
    <span className={classes.by}>
      {name}, <Time iso={at} format="date" />
    </span>
  )
}
