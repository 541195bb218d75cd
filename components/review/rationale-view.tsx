import classes from '@/components/review/rationale-view.module.css'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** A rationale to read: paragraphs and links, built as elements and never as markup. */
export function RationaleView({ doc }: { doc: RationaleDoc }) {
  return (
    <div className={classes.rationale} dir="auto">
      {doc.content.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a submitted text never changes order
        <p key={at}>
          {(paragraph.content ?? []).map((node, index) => {
            const href = linkTarget(node.marks?.[0]?.attrs.href ?? '')
            if (href === null) return node.text
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a submitted text never changes order
              <a key={index} href={href} target="_blank" rel="noopener noreferrer">
                {node.text}
              </a>
            )
          })}
        </p>
      ))}
    </div>
  )
}
