import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sentenceValues } from '@/components/activity/sentence-values'
import type { ActivityEntry } from '@/lib/core/audit/view'
import classes from './activity.module.css'

/** Who did what to what, as a sentence with links to the claim and the document. */
export function EntrySentence({ entry, slug }: { entry: ActivityEntry; slug: string }) {
  const t = useTranslations('activity')
  const { claimId, documentId } = entry.about
  const link = (href: string | null) => (chunks: ReactNode) =>
    href === null ? chunks : <Link href={href}>{chunks}</Link>
  const key = t.has(`sentence.${entry.verb}`) ? `sentence.${entry.verb}` : 'sentenceOfOther'
  const withheld = entry.fields.find((field) => field.withheld !== null)?.withheld ?? null
  return (
    <p className={classes.sentence}>
      <b>{entry.actorName ?? t('operator')}</b>{' '}
      {t.rich(key, {
        ...sentenceValues(entry),
        verb: entry.verb,
        claim: link(claimId === null ? null : `/${slug}/claims/${claimId}`),
        doc: link(documentId === null ? null : `/${slug}/documents/${documentId}`),
      })}
      {withheld === null ? null : <span className={classes.withheld}>{t(`note.${withheld}`)}</span>}
    </p>
  )
}
