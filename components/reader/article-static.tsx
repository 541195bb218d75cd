import classes from '@/components/reader/article.module.css'
import type { ArticleBlock } from '@/lib/viewer/article-doc'
import { articleTags } from '@/lib/viewer/article-schema'

interface Props {
  blocks: readonly ArticleBlock[]
  byline: readonly string[]
  language: string
  label: string
}

/** The article as the server sends it: the same elements as the view that takes over, so that nothing moves. */
export function ArticleStatic({ blocks, byline, language, label }: Props) {
  const bodyFrom = blocks.findIndex(({ part }) => part === 'body')
  const head = bodyFrom < 0 ? blocks : blocks.slice(0, bodyFrom)
  const body = bodyFrom < 0 ? [] : blocks.slice(bodyFrom)
  return (
    <div>
      <div className={classes.article} lang={language} role="document" aria-label={label}>
        {head.map(elementOf)}
        {byline.length === 0 ? null : (
          <div data-kind="byline">
            {byline.map((item) => (
              <span key={item}>{item}</span>
            ))}
          </div>
        )}
        {body.map(elementOf)}
      </div>
    </div>
  )
}

function elementOf({ kind, level, part, start, text }: ArticleBlock) {
  const Tag = articleTags[kind](level)
  return (
    <Tag key={`${part} ${start}`} data-kind={kind} data-part={part} data-start={start}>
      {text}
    </Tag>
  )
}
