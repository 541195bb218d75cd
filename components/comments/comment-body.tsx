import classes from '@/components/comments/comment.module.css'
import type { CommentDoc, CommentNode } from '@/lib/core/comments/body'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** A comment to read: paragraphs, links and names, built as elements and never as markup. */
export function CommentBody({ doc }: { doc: CommentDoc }) {
  return (
    <div className={classes.body} dir="auto">
      {doc.content.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comment is replaced as a whole
        <p key={at}>{(paragraph.content ?? []).map(words)}</p>
      ))}
    </div>
  )
}

function words(node: CommentNode, at: number) {
  // biome-ignore-start lint/suspicious/noArrayIndexKey: as above
  if (node.type === 'mention') {
    return (
      <bdi key={at} className={classes.mention}>
        @{node.attrs.label}
      </bdi>
    )
  }
  const href = linkTarget(node.marks?.[0]?.attrs.href ?? '')
  if (href === null) return node.text
  return (
    <a key={at} href={href} target="_blank" rel="noopener noreferrer">
      {node.text}
    </a>
  )
  // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
}
