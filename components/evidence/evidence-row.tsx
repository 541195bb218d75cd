'use client'
import { IconArchive, IconLock, IconShieldLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from '@/components/evidence/evidence-row.module.css'
import { sourceLink } from '@/components/evidence/source-link'
import { StanceMark } from '@/components/verdicts/stance-mark'
import type { EvidenceView } from '@/lib/core/evidence/view'

const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

interface Props {
  evidence: EvidenceView
  /** The viewer's own, not revealed yet. */
  sealed?: boolean
  children?: ReactNode
}

/** One citation: stance, the exact words or what they say in our words, then source and place. */
export function EvidenceRow({ evidence, sealed, children }: Props) {
  const t = useTranslations('evidence')
  const { source } = evidence
  return (
    <li className={classes.row}>
      <div className={classes.stance}>
        <StanceMark stance={evidence.stance ?? 'context'} used={evidence.used} />
      </div>
      <div className={classes.body}>
        <Words evidence={evidence} />
        <p className={classes.source}>
          <SourceName source={source} />
          <Place evidence={evidence} />
        </p>
        {evidence.note !== null ? <p className={classes.note}>{evidence.note}</p> : null}
        {source.confidential ? (
          <p className={classes.mark}>
            <IconShieldLock size={14} stroke={1.75} aria-hidden />
            {t('heldBy', { name: source.heldBy ?? '' })}
          </p>
        ) : null}
        {sealed ? (
          <p className={classes.mark}>
            <IconLock size={14} stroke={1.75} aria-hidden />
            {t('yoursSealed')}
          </p>
        ) : null}
        {!sealed && evidence.withReview ? (
          <p className={classes.mark}>{t('withReview', { name: evidence.addedByName })}</p>
        ) : null}
      </div>
      {children}
    </li>
  )
}

function Words({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations('evidence')
  const { quote, paraphrase, translation, used, whyNotUsed } = evidence
  if (!used) return <p className={classes.plain}>{t('notUsedBecause', { why: whyNotUsed ?? '' })}</p>
  if (quote === null) return null
  return (
    <>
      <p className={classes.words} dir="auto">
        {paraphrase ? quote : t('quoted', { words: quote })}
      </p>
      {translation !== null ? (
        <p className={classes.plain}>{t('translated', { words: translation })}</p>
      ) : null}
    </>
  )
}

function SourceName({ source }: { source: EvidenceView['source'] }) {
  const t = useTranslations('evidence')
  const href = sourceLink(source)
  if (source.confidential) return <b>{source.title}</b>
  if (href === null) return <b title={source.title}>{source.short}</b>
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={t('opensElsewhere', { title: source.title })}
    >
      <b>{source.short}</b>
    </a>
  )
}

function Place({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations('evidence')
  const { source, locator, accessedOn, archiveUrl, paraphrase, used } = evidence
  const where = [source.container ?? source.publisher, source.details]
    .filter((part) => part !== null)
    .join(' ')
  const words = [locator, used && paraphrase ? t('inOurWords') : null].filter((part) => part !== null)
  const sentence = words.join(', ')
  return (
    <>
      {where === '' ? '.' : `, ${where}.`}
      {sentence === '' ? '' : ` ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}
      {accessedOn !== null
        ? ` ${t('accessed', { date: dates.format(new Date(`${accessedOn}T00:00:00Z`)).replaceAll(' ', '\u00a0') })}`
        : ''}
      {archiveUrl !== null ? (
        <a href={archiveUrl} className={classes.archive} target="_blank" rel="noopener noreferrer">
          <IconArchive size={14} stroke={1.75} aria-hidden />
          {t('archivedCopy')}
        </a>
      ) : null}
    </>
  )
}
