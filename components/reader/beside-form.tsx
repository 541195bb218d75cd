'use client'
import { DetachedPanel } from '@/components/reader/detached-panel'
import { NewClaim } from '@/components/reader/new-claim'
import type { Detached } from '@/components/reader/use-detached'
import type { Marking } from '@/components/reader/use-marking'

interface Props {
  marking: Marking
  detached: Detached
  language: string
  hrefOf: (claimId: string) => string
  revisionsHref: string
  mayPlace: boolean
  small: boolean
  onCancel: () => void
}

/** What stands in the place of the cards: the form of a new claim, or the detached passages. */
export function BesideForm({ marking, onCancel, ...panel }: Props) {
  const { doing, words, draft } = marking
  if (doing !== 'new' || !words) return <DetachedPanel {...panel} />
  return (
    <NewClaim
      key={`${words.part} ${words.start} ${words.end}`}
      words={words}
      language={panel.language}
      onSubmit={draft}
      onCancel={onCancel}
    />
  )
}
