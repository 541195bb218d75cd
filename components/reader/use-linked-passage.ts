'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { ask } from '@/components/acts/ask'
import { bringWords, selectWords } from '@/components/reader/bring-words'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { PartSpan } from '@/lib/core/coverage/coverage'
import type { LinkedWords } from '@/lib/core/documents/linked-words'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import { passageOfHash } from '@/lib/viewer/passage-address'

/** Of a link into an earlier revision: what became of its words in this one. */
export interface EarlierLink {
  revision: number
  outcome: 'found' | 'gone' | 'notAsked'
  exact: string
}

/**
 * Opens the article at the words that the address names, and selects them. Words of an earlier revision are looked for
 * in this one; what came of it is answered, so that the page can say it.
 */
export function useLinkedPassage(
  view: ArticleView,
  main: RefObject<HTMLElement | null>,
  document: DocumentView,
  revision: RevisionView,
): { link: EarlierLink | null; dismiss: () => void } {
  const [link, setLink] = useState<EarlierLink | null>(null)
  const done = useRef(false)
  const { workspaceSlug, id } = document
  useEffect(() => {
    if (view.elements.length === 0) return
    let isOver = false
    const show = (words: PartSpan) => {
      if (!main.current || words.end > partText(revision, words.part).length) return
      bringWords(view, main.current, words)
      selectWords(view, words)
    }
    const open = async () => {
      setLink(null)
      const { hash } = window.location
      const asked = passageOfHash(hash)
      if (!asked || asked.revision > revision.number) return
      if (asked.revision === revision.number) return show(asked.words)
      const found = await ask<LinkedWords>(`/api/v1/${workspaceSlug}/documents/${id}/words?${queryOf(asked)}`)
      if (isOver || window.location.hash !== hash) return
      if (found?.place) show(found.place)
      const outcome = found === null ? 'notAsked' : found.place === null ? 'gone' : 'found'
      setLink({ revision: asked.revision, outcome, exact: found?.exact ?? '' })
    }
    if (!done.current) void open()
    done.current = true
    window.addEventListener('hashchange', open)
    return () => {
      isOver = true
      window.removeEventListener('hashchange', open)
    }
  }, [view, main, workspaceSlug, id, revision])
  return { link, dismiss: () => setLink(null) }
}

function queryOf({ revision, words: { part, start, end } }: { revision: number; words: PartSpan }) {
  return new URLSearchParams({ revision: String(revision), part, start: String(start), end: String(end) })
}
