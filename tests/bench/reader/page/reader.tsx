import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Reader } from '@/components/reader/reader'
import type { ReaderActions } from '@/components/reader/reader-actions'
import { Providers } from '@/components/shell/providers'
import { english } from '@/i18n/english'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { SetAsideView } from '@/lib/core/coverage/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import { getScale } from '@/lib/core/verdicts/registry'
import { cardOf, revisionOf } from '@/tests/bench/reader/page/cards'
import { allLaidOut } from '@/tests/bench/reader/page/painter'
import { drawnByHighlights, found, type Technique } from '@/tests/bench/reader/page/technique'

const document_: DocumentView = {
  id: 'document',
  workspaceSlug: 'desk',
  headline: 'A generated article',
  byline: null,
  publisher: null,
  url: null,
  publishedOn: null,
  language: 'en',
  importedAt: '2026-01-01T00:00:00.000Z',
  importedByName: 'A. Reader',
  signOff: null,
  may: {
    draftClaim: true,
    setAside: true,
    placePassage: true,
    revise: false,
    signOff: false,
    makeReport: false,
  },
}
const actions = {} as unknown as ReaderActions
const scale = getScale('truth-5', 1)
const setAsides: readonly SetAsideView[] = []

interface PageProps {
  revision: RevisionView
  onReady: (show: (cards: readonly ClaimCard[]) => void) => void
}

/** The page of the article: what the server sends for it changes, the frame around it stays. */
function Page({ revision, onReady }: PageProps) {
  const [cards, show] = useState<readonly ClaimCard[]>([])
  onReady(show)
  return (
    <Reader
      document={document_}
      revision={revision}
      cards={cards}
      scale={scale}
      setAsides={setAsides}
      linkedClaimId={null}
      detachedFirst={false}
      actions={actions}
    />
  )
}

/** The whole screen as people have it: React, the article, the cards beside it, the line, the legend, the map. */
export function reader(): Technique {
  let revision: RevisionView
  let cards: readonly ClaimCard[] = []
  let spare: readonly ClaimCard[] = []
  let elements: readonly Element[] = []
  let show: (shown: readonly ClaimCard[]) => void = () => {}
  let here = () => true
  const until = async (there: () => boolean) => {
    while (!there()) await new Promise((done) => setTimeout(done))
  }
  return {
    prepare(given) {
      revision = revisionOf(given)
      cards = given.marked.map((marked, n) => cardOf(given, marked, n + 1))
      spare = given.spare.map((marked, n) => cardOf(given, marked, given.marked.length + n + 1))
    },
    async mount(element) {
      createRoot(element).render(
        <NextIntlClientProvider locale="en" timeZone="UTC" messages={english}>
          <Providers nonce="">
            <Page
              revision={revision}
              onReady={(shows) => {
                show = shows
              }}
            />
          </Providers>
        </NextIntlClientProvider>,
      )
      await until(() => document.querySelector('.ProseMirror [data-part="body"]') !== null)
      elements = [...document.querySelectorAll('.ProseMirror [data-part="body"]')]
    },
    settled: allLaidOut,
    load: () => {
      flushSync(() => show(cards))
      here = () => document.querySelector('[data-card]') !== null
    },
    add: (at) => {
      const added = found(spare[at], 'spare claim')
      cards = [...cards, added]
      flushSync(() => show(cards))
      here = () => document.querySelector(`[data-card="${added.id}"]`) !== null
    },
    remove: (at) => {
      const gone = found(spare[at], 'spare claim')
      cards = cards.filter((card) => card !== gone)
      flushSync(() => show(cards))
      here = () => document.querySelector(`[data-claim="${gone.id}"]`) === null
    },
    whole: () => until(here),
    paragraph: (at) => found(elements[at], `paragraph ${at}`),
    drawn: drawnByHighlights,
  }
}
