import type { ReactNode } from 'react'
import classes from '@/components/review/rationale-view.module.css'
import type { RationaleBlock, RationaleDoc, RationaleItem, RationaleText } from '@/lib/core/review/rationale'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** A rationale to read: paragraphs, lists, quotes and links, built as elements and never as markup. */
export function RationaleView({ doc }: { doc: RationaleDoc }) {
  return (
    <div className={classes.rationale} dir="auto">
      <Blocks blocks={doc.content} />
    </div>
  )
}

function Blocks({ blocks }: { blocks: readonly (RationaleBlock | RationaleItem)[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a submitted text never changes order
  return blocks.map((block, at) => <Block key={at} block={block} />)
}

function Block({ block }: { block: RationaleBlock | RationaleItem }): ReactNode {
  if (block.type === 'paragraph') {
    return (
      <p dir="auto">
        <Line nodes={block.content ?? []} />
      </p>
    )
  }
  const inner = <Blocks blocks={block.content} />
  if (block.type === 'blockquote') return <blockquote>{inner}</blockquote>
  if (block.type === 'listItem') return <li>{inner}</li>
  if (block.type === 'bulletList') return <ul>{inner}</ul>
  return <ol start={block.attrs?.start ?? 1}>{inner}</ol>
}

function Line({ nodes }: { nodes: readonly RationaleText[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a submitted text never changes order
  return nodes.map((node, at) => <Words key={at} node={node} />)
}

function Words({ node }: { node: RationaleText }) {
  const href = linkTarget(node.marks?.[0]?.attrs.href ?? '')
  if (href === null) return node.text
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {node.text}
    </a>
  )
}
