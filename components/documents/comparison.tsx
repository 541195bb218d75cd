import { useTranslations } from 'next-intl'
import classes from '@/components/documents/comparison.module.css'
import type { ComparedParagraph, ComparedRevisions, ComparedWords } from '@/lib/core/documents/comparison'

interface Props {
  comparison: ComparedRevisions
  language: string
}

/**
 * A revision beside the one before it, in one text: what was taken out is struck through, what was put in underlined.
 */
export function Comparison({ comparison, language }: Props) {
  const t = useTranslations('documents.revisions')
  const { headline, deck, body, more } = comparison
  const said = (paragraphs: readonly ComparedParagraph[]) => paragraphs.some((one) => 'words' in one)
  return (
    <div className={classes.comparison} lang={language} dir="auto">
      {said(headline) ? <div className={classes.headline}>{headline.map(paragraph)}</div> : null}
      {said(deck) ? <div className={classes.deck}>{deck.map(paragraph)}</div> : null}
      {body.map((one, at) =>
        'words' in one ? (
          paragraph(one, at)
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison of two frozen texts never changes
          <p key={at} className={classes.unchanged}>
            {t('unchanged', { count: one.unchanged })}
          </p>
        ),
      )}
      {more > 0 ? <p className={classes.unchanged}>{t('moreChanged', { count: more })}</p> : null}
    </div>
  )
}

function paragraph(one: ComparedParagraph, at: number) {
  if (!('words' in one)) return null
  return <p key={at}>{one.words.map(Words)}</p>
}

function Words({ kind, moved, text }: ComparedWords, at: number) {
  // biome-ignore-start lint/suspicious/noArrayIndexKey: a comparison of two frozen texts never changes
  if (kind === 'same') return <span key={at}>{text}</span>
  const Tag = kind === 'removed' ? 'del' : 'ins'
  return (
    <Tag key={at} className={classes[kind]} data-moved={moved || undefined}>
      {text}
    </Tag>
  )
  // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
}
