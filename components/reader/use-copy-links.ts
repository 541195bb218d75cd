'use client'
import { useEffect, useState } from 'react'
import { textFragment } from '@/lib/core/documents/text-fragment'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'
import { passageHash } from '@/lib/viewer/passage-address'
import type { SelectedWords } from '@/lib/viewer/selection'

export type CopyKind = 'words' | 'link' | 'original'

export interface CopyLinks {
  copy: (
    kind: CopyKind,
    words: Pick<SelectedWords, 'part' | 'start' | 'end'>,
    claimId: string | null,
  ) => Promise<'copied' | 'copyFailed'>
  /** What came of the last copy, for a moment. */
  copied: 'copied' | 'copyFailed' | null
  /** Whether it is known where the article was published. */
  hasOriginal: boolean
}

/** Copies some words with a link to them, or the link alone: to this page, or to the page the article came from. */
export function useCopyLinks(document: DocumentView, revision: RevisionView): CopyLinks {
  const [copied, setCopied] = useState<CopyLinks['copied']>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return {
    copy: (kind, words, claimId) => {
      const exact = partText(revision, words.part).slice(words.start, words.end)
      const own = ownAddress(revision.number, words, claimId)
      const text =
        kind === 'words'
          ? `“${exact}”\n${own}`
          : kind === 'link'
            ? own
            : originalAddress(document.url ?? '', revision, words)
      const outcome = navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'copyFailed' as const,
      )
      void outcome.then(setCopied)
      return outcome
    },
    copied,
    hasOriginal: document.url !== null,
  }
}

function ownAddress(
  revision: number,
  words: Pick<SelectedWords, 'part' | 'start' | 'end'>,
  claimId: string | null,
): string {
  const address = new URL(window.location.pathname, window.location.origin)
  if (claimId !== null) address.searchParams.set('claim', claimId)
  address.hash = passageHash(revision, words)
  return address.href
}

/** The published page with a text fragment. Headline, deck and body stand on it in this order. */
function originalAddress(
  url: string,
  revision: RevisionView,
  { part, start, end }: Pick<SelectedWords, 'part' | 'start' | 'end'>,
): string {
  const { headline, deck, text } = revision
  const offset =
    part === 'headline' ? 0 : part === 'deck' ? headline.length + 1 : headline.length + deck.length + 2
  const [page = ''] = url.split('#')
  return `${page}#${textFragment(`${headline}\n${deck}\n${text}`, offset + start, offset + end)}`
}
