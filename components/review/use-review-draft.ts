'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { DraftSaver, type Saving } from '@/components/review/draft-saver'
import { readKept } from '@/components/review/kept-draft'
import { emptyDraft } from '@/lib/core/review/draft'
import type { ReviewDraftContent } from '@/lib/core/review/input'
import type { MyReview } from '@/lib/core/review/view'
import type { SourceView } from '@/lib/core/sources/view'

export interface DraftHandle {
  content: ReviewDraftContent
  /** Sources the draft's evidence names, for its rows. */
  sources: Record<string, SourceView>
  saving: Saving
  /** Rises when the draft was replaced as a whole, so that an editor takes it up. */
  loaded: number
  change: (part: Partial<ReviewDraftContent>) => void
  /** Puts other content in its place as a whole, and saves it. */
  replace: (content: ReviewDraftContent) => void
  know: (source: SourceView) => void
  tryNow: () => void
  finish: () => void
  /** Whether something was typed on this page, or is kept on this device, that was not submitted. */
  wrote: boolean
}

/**
 * The viewer's own draft of a round: what they typed, saved as they type. A change of a review that is in begins with
 * what it says.
 *
 * @param writing whether the form is there
 */
export function useReviewDraft(
  slug: string,
  memberId: string,
  mine: MyReview | null,
  writing: boolean,
): DraftHandle {
  const roundId = writing && mine !== null ? mine.roundId : null
  const savedAt = mine?.draftSavedAt ?? null
  const [content, setContent] = useState<ReviewDraftContent>(mine?.draft ?? mine?.said ?? emptyDraft)
  const [sources, setSources] = useState(mine?.draftSources ?? {})
  const [saving, setSaving] = useState<Saving>(
    savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: savedAt },
  )
  const [loaded, setLoaded] = useState(0)
  const [wrote, setWrote] = useState(false)
  const saver = useRef<DraftSaver | null>(null)
  const firstSavedAt = useRef(savedAt)

  useEffect(() => {
    if (roundId === null) return
    const one = new DraftSaver({ slug, roundId, memberId }, firstSavedAt.current, setSaving)
    saver.current = one
    const kept = readKept(memberId, roundId, firstSavedAt.current)
    if (kept !== null) {
      setContent(kept.content)
      setLoaded((count) => count + 1)
    }
    const leave = () => {
      if (document.visibilityState === 'hidden') one.flush(true)
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      one.dispose()
      saver.current = null
    }
  }, [slug, memberId, roundId])

  // Without the form, the last words may be on this device alone: the server took none any more.
  const leftIn = !writing && mine?.submitted === null ? mine.roundId : null
  useEffect(() => {
    const kept = leftIn === null ? null : readKept(memberId, leftIn, firstSavedAt.current)
    if (kept !== null) setContent(kept.content)
  }, [memberId, leftIn])

  const change = useCallback((part: Partial<ReviewDraftContent>) => {
    setContent((before) => ({ ...before, ...part }))
  }, [])
  const last = useRef(content)
  useEffect(() => {
    // What the server or the device gave is not a change; what the person did is.
    if (last.current === content) return
    last.current = content
    setWrote(true)
    saver.current?.change(content)
  }, [content])

  return {
    content,
    sources,
    saving,
    loaded,
    change,
    replace: (next) => {
      setContent(next)
      setLoaded((count) => count + 1)
      // Told at once: the form may be gone before the next drawing.
      last.current = next
      saver.current?.change(next)
    },
    know: (source) => setSources((known) => ({ ...known, [source.id]: source })),
    tryNow: () => saver.current?.flush(),
    finish: () => {
      setWrote(false)
      saver.current?.finish()
    },
    wrote,
  }
}
