import type { ProposedChangeView } from '@/lib/core/proposed-changes/view'

/** 2026-11-22, in UTC. */
const day = (iso: string) => iso.slice(0, 10)

/** What became of a proposed change, in one line of a file. Files are in English. */
export function outcomeInWords({ state, answer, carriedIn }: ProposedChangeView): string {
  const by = answer === null ? '' : ` by ${answer.byName} on ${day(answer.at)}`
  const said = answer?.words ? `: ${answer.words}` : ''
  if (state === 'open') return 'Open: waits for an answer.'
  if (state === 'withdrawn') return 'Withdrawn.'
  if (state === 'rejected') return `Rejected${by}${said}`
  const now = carriedIn === null ? 'A new revision is to carry it.' : `Now in revision ${carriedIn}.`
  return `Accepted${by}${said}${/[.!?]$/.test(said) || said === '' ? '' : '.'}${said === '' ? '.' : ''} ${now}`
}

/** Who proposed it, for which claim. */
export const originInWords = ({ claimNumber, proposedByName, proposedAt }: ProposedChangeView): string =>
  `Claim ${claimNumber}, proposed by ${proposedByName} on ${day(proposedAt)}.`

/** What stands above a change in a file: the heading of the article, or the part it is in. */
export function sectionInWords({ part, section }: ProposedChangeView): string {
  if (part === 'headline') return 'Headline'
  if (part === 'deck') return 'Deck'
  return section ?? 'Body'
}
