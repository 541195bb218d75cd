'use client'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/claims/claim-bar.module.css'
import { KeyCap } from '@/components/ui/key-cap'
import type { ClaimView } from '@/lib/core/claims/view'

/** Where the claim is: its document, its number, and the claims before and after it in the document. */
export function ClaimBar({ claim, slug }: { claim: ClaimView; slug: string }) {
  const t = useTranslations('claim')
  const { position, of, previousId, nextId } = claim.neighbours
  const document = `/${slug}/documents/${claim.documentId}?claim=${claim.id}`
  return (
    <nav className={classes.bar} aria-label={t('where')}>
      <Link href={document} className={classes.back} aria-label={t('backToArticle')}>
        <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      </Link>
      <Link href={`/${slug}/documents`} className={classes.wide}>
        {t('documents')}
      </Link>
      <span className={classes.wide} aria-hidden>
        /
      </span>
      <Link href={document} className={classes.title} lang={claim.documentLanguage}>
        {claim.documentHeadline}
      </Link>
      <span className={classes.wide} aria-hidden>
        /
      </span>
      <b className={classes.number}>{t('claimNumber', { number: claim.number })}</b>
      <span className={classes.space} />
      <span className={classes.place}>{t('position', { position, of })}</span>
      <span className={classes.steps}>
        <Step href={previousId && `/${slug}/claims/${previousId}`} label={t('previousClaim')}>
          <IconChevronLeft size={16} stroke={1.75} aria-hidden />
          <KeyCap>K</KeyCap>
        </Step>
        <Step href={nextId && `/${slug}/claims/${nextId}`} label={t('nextClaim')}>
          <KeyCap>J</KeyCap>
          <IconChevronRight size={16} stroke={1.75} aria-hidden />
        </Step>
      </span>
    </nav>
  )
}

function Step(props: { href: string | null; label: string; children: React.ReactNode }) {
  if (props.href === null) {
    return (
      <span className={classes.step} data-off>
        {props.children}
      </span>
    )
  }
  return (
    <Link href={props.href} className={classes.step} aria-label={props.label}>
      {props.children}
    </Link>
  )
}
