import type { ProposedChangeSection } from '@/lib/core/reports/sections/document'

/** What became of a proposed change, in a sentence that every format prints. */
export function changeOutcome({ state, answer, carried }: ProposedChangeSection): string {
  const said = answer?.words ? `: ${answer.words}` : ''
  if (state === 'open') return 'Open.'
  if (state === 'withdrawn') return 'Withdrawn.'
  if (state === 'rejected') return `Rejected${said}`
  const accepted = said === '' ? 'Accepted.' : `Accepted${said}${/[.!?]$/.test(said) ? '' : '.'}`
  return `${accepted} ${carried ? 'The judged text says it.' : 'The judged text does not say it.'}`
}
