import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReadArticle } from '@/lib/core/imports/article'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { articleBlocks, articleGroups } from '@/lib/viewer/article-doc'

/** A part of the text that is kept or left out as one: a block, or a whole table. */
export interface TextPart {
  blocks: ArticleBlock[]
  /** Index of its first block among the blocks that were read; the others follow. */
  from: number
}

/** The parts of the body, which of them are left out, and how to change that: one at a time or a stretch. */
export function useLeftOut(article: ReadArticle) {
  const parts = useMemo(() => {
    const { text, blocks } = article
    let from = 0
    return articleGroups(articleBlocks({ headline: '', deck: '', text, blocks })).map((group): TextPart => {
      const part = { blocks: group, from }
      from += group.length
      return part
    })
  }, [article])
  const [out, setOut] = useState<ReadonlySet<number>>(new Set())
  const last = useRef<number | null>(null)
  const set = useCallback((from: number, to: number, keep: boolean) => {
    last.current = to
    setOut((before) => {
      const next = new Set(before)
      for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
        if (keep) next.delete(at)
        else next.add(at)
      }
      return next
    })
  }, [])
  /** With `stretch` everything from the one changed before, too. */
  const change = useCallback(
    (at: number, keep: boolean, stretch: boolean) => set(stretch ? (last.current ?? at) : at, at, keep),
    [set],
  )
  const leftOut = () =>
    [...out].flatMap((at) => {
      const part = parts[at]
      return part ? part.blocks.map((_, index) => part.from + index) : []
    })
  return { parts, out, change, clear: () => setOut(new Set()), leftOut }
}
