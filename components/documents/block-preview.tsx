import { useTranslations } from 'next-intl'
import { blocksOf } from '@/lib/core/documents/blocks'
import { canonicalText } from '@/lib/core/documents/canonical-text'
import { wordCount } from '@/lib/core/documents/word-count'
import classes from './import-form.module.css'

const SHOWN = 12

/** The parts recognised in the text: headings, list items, paragraphs. The first dozen, and how many in all. */
export function BlockPreview({ text }: { text: string }) {
  const t = useTranslations('documents')
  if (text.trim() === '') return null
  const canonical = canonicalText(text)
  if (!canonical.ok) return <p className={classes.problem}>{canonical.refusal.message}</p>
  const blocks = blocksOf(canonical.value)
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <h2 className={classes.cap}>{t('preview')}</h2>
      <p className={classes.count}>
        {t('counts', {
          words: wordCount(canonical.value),
          headings: blocks.filter(({ kind }) => kind === 'heading').length,
          blocks: blocks.length,
        })}
      </p>
      <ol>
        {blocks.slice(0, SHOWN).map((block) => (
          <li key={block.start} className={classes.block} data-kind={block.kind}>
            <span>{t(`block.${block.kind}`)}</span>
            <p>{canonical.value.slice(block.start, Math.min(block.end, block.start + 160))}</p>
          </li>
        ))}
      </ol>
      {blocks.length > SHOWN ? (
        <p className={classes.count}>{t('moreBlocks', { count: blocks.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}
