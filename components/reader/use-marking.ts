'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ClaimDetails } from '@/lib/core/claims/input'
import type { ClaimCard, PassageView } from '@/lib/core/claims/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import type { Outcome } from '@/lib/core/outcome'
import { partText } from '@/lib/viewer/article-doc'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Options {
  document: DocumentView
  revision: RevisionView
  actions: ReaderActions
  addCard: (card: ClaimCard) => void
  addPassage: (claimId: string, passage: PassageView) => void
  /** A claim was made of words, or got another passage. */
  onMarked: (claimId: string) => void
}

/** What is being done with selected words, from the moment a person chose it: the words stay, whatever is selected next. */
export interface Marking {
  doing: 'new' | 'add' | null
  words: SelectedWords | null
  begin: (doing: 'new' | 'add', words: SelectedWords) => void
  end: () => void
  draft: (details: ClaimDetails) => Promise<Outcome<unknown>>
  addTo: (claimId: string) => Promise<Outcome<unknown>>
  /** The words and a link to them, by way of a claim on them if there is one. */
  copy: (words: SelectedWords, claimId: string | null) => void
  copied: 'copied' | 'copyFailed' | null
  /** What was done last, to be said aloud. */
  said: string
}

/** How many units of text around a passage are kept for the page until the server sends its own. */
const CONTEXT = 32

export function useMarking(options: Options): Marking {
  const { document, revision, actions, addCard, addPassage, onMarked } = options
  const t = useTranslations('reader')
  const [state, setState] = useState<{ doing: 'new' | 'add'; words: SelectedWords } | null>(null)
  const [copied, setCopied] = useState<Marking['copied']>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  const words = state?.words ?? null
  const done = (claimId: string, sentence: string) => {
    setState(null)
    setSaid(sentence)
    onMarked(claimId)
  }
  async function draft(details: ClaimDetails) {
    if (!words) return notThere
    const outcome = await actions.draftClaim({
      ...details,
      documentId: document.id,
      passage: { revisionId: revision.id, ...words },
    })
    if (outcome.ok) {
      const { claimId, number } = outcome.value
      addCard(newCard(claimId, number, details, passageOf(words, revision, claimId)))
      done(claimId, t('newClaim.done', { number }))
    }
    return outcome
  }
  async function addTo(claimId: string) {
    if (!words) return notThere
    const outcome = await actions.markPassage({ claimId, passage: { revisionId: revision.id, ...words } })
    if (outcome.ok) {
      addPassage(claimId, passageOf(words, revision, outcome.value.passageId))
      done(claimId, t('addTo.added'))
    }
    return outcome
  }
  function copy({ exact }: SelectedWords, claimId: string | null) {
    const address = new URL(window.location.pathname, window.location.origin)
    if (claimId !== null) address.searchParams.set('claim', claimId)
    // A text fragment: a browser that knows it goes to the words and marks them.
    const [firstLine = ''] = exact.split('\n')
    address.hash = `:~:text=${encodeURIComponent(firstLine).replaceAll('-', '%2D')}`
    navigator.clipboard.writeText(`“${exact}”\n${address}`).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    )
  }
  return {
    doing: state?.doing ?? null,
    words,
    begin: (doing, chosen) => setState({ doing, words: chosen }),
    end: () => setState(null),
    draft,
    addTo,
    copy,
    copied,
    said,
  }
}

const notThere: Outcome<never> = {
  ok: false,
  refusal: { code: 'passage.no-words', message: 'Select the words in the article first.' },
}

function passageOf(words: SelectedWords, revision: RevisionView, id: string): PassageView {
  const text = partText(revision, words.part)
  return {
    ...words,
    id,
    revisionId: revision.id,
    prefix: text.slice(Math.max(0, words.start - CONTEXT), words.start),
    suffix: text.slice(words.end, words.end + CONTEXT),
    holds: true,
    placement: null,
  }
}

function newCard(id: string, number: number, details: ClaimDetails, passage: PassageView): ClaimCard {
  const { statement, type, priority, legalRisk } = details
  return {
    id,
    number,
    statement,
    type,
    priority,
    legalRisk,
    state: 'draft',
    returned: false,
    verdict: null,
    publishedAt: null,
    underReviewSince: null,
    passages: [passage],
    wording: 'current',
    evidenceCount: 0,
    round: null,
    dissentCount: 0,
  }
}
