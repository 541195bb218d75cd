'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '@/components/reader/linked-note.module.css'
import type { EarlierLink } from '@/components/reader/use-linked-passage'
import { Button } from '@/components/ui/button'

interface Props {
  link: EarlierLink | null
  language: string
  revisionsHref: string
  onDismiss: () => void
}

/** What became of the words of a link into an earlier revision; where they are gone, the way to what changed. */
export function LinkedNote({ link, language, revisionsHref, onDismiss }: Props) {
  const t = useTranslations('reader.linked')
  return (
    <div role="status">
      {link ? (
        <div className={classes.note}>
          <p>
            {t(link.outcome, { revision: link.revision })}{' '}
            {link.outcome === 'found' ? null : <Link href={revisionsHref}>{t('revisions')}</Link>}
          </p>
          {link.outcome === 'gone' ? (
            <blockquote lang={language} dir="auto">
              {link.exact}
            </blockquote>
          ) : null}
          <Button size="s" variant="quiet" onClick={onDismiss}>
            {t('dismiss')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
