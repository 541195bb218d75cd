'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { bringWords, selectWords } from '@/components/reader/bring-words'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import { passageOfHash } from '@/lib/viewer/passage-address'

/** Opens the article at the words that the address names, and selects them. */
export function useLinkedPassage(
  view: ArticleView,
  main: RefObject<HTMLElement | null>,
  revision: RevisionView,
): void {
  const done = useRef(false)
  useEffect(() => {
    if (view.elements.length === 0) return
    const open = () => {
      const words = passageOfHash(window.location.hash, revision.number)
      if (!words || !main.current || words.end > partText(revision, words.part).length) return
      bringWords(view, main.current, words)
      selectWords(view, words)
    }
    if (!done.current) open()
    done.current = true
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
  }, [view, main, revision])
}
