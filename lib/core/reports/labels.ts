import type { Verb } from '@/lib/core/audit/catalogue'
import type { ClaimType } from '@/lib/core/claims/state'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import type { SourceKind } from '@/lib/core/sources/input'

/** Words for codes, in the sentence case of the middle of a line. Reports are in English. */
export const claimTypeWords: Record<ClaimType, string> = {
  statistic: 'statistic',
  'study-attribution': 'attribution to a study',
  'causal-mechanism': 'cause and effect',
  quotation: 'quotation',
  event: 'event',
  commercial: 'commercial',
  other: 'other',
}

export const sourceKindWords: Record<SourceKind, string> = {
  'journal-article': 'journal article',
  'news-article': 'news article',
  'web-page': 'web page',
  report: 'report',
  book: 'book',
  chapter: 'chapter',
  'data-set': 'data set',
  'official-statistic': 'official statistic',
  'legal-document': 'legal document',
  interview: 'interview',
  'e-mail': 'e-mail',
  'own-calculation': 'own calculation',
  file: 'file',
  other: 'other',
}

/** Why words are not checkable. */
export const setAsideWords: Record<SetAsideReason, string> = {
  opinion: 'an opinion',
  prediction: 'a prediction',
  experience: 'a personal experience',
  vague: 'too vague to check',
  known: 'common knowledge',
  other: 'another reason',
}

export const verbWords: Partial<Record<Verb, string>> = {
  'workspace.opened': 'Workspace opened',
  'policy.set': 'Policy set',
  'member.added': 'Member added',
  'document.imported': 'Article imported',
  'revision.frozen': 'Text frozen',
  'signOff.given': 'Signed off',
  'document.signedOff': 'Sign-off put in force',
  'document.reopened': 'Sign-off lifted',
  'claim.drafted': 'Claim drafted',
  'claim.changed': 'Claim changed',
  'claim.prioritised': 'Priority of a claim changed',
  'claim.submitted': 'Claim submitted for review',
  'claim.revealed': 'Claim to decide',
  'claim.returned': 'Claim returned',
  'claim.settled': 'Claim decided',
  'claim.reopened': 'Claim reopened',
  'claim.withdrawn': 'Claim withdrawn',
  'claim.restored': 'Claim restored',
  'claimVersion.frozen': 'Claim version frozen',
  'passage.marked': 'Passage marked',
  'passage.unmarked': 'Passage unmarked',
  'placement.found': 'Passage looked for in a new text',
  'placement.chosen': 'Place of a passage chosen',
  'setAside.made': 'Words set aside',
  'setAside.lifted': 'Words taken up again',
  'source.registered': 'Source registered',
  'evidence.attached': 'Evidence attached',
  'evidence.removed': 'Evidence removed',
  'round.opened': 'Round opened',
  'round.revealed': 'Reviews revealed',
  'round.closed': 'Round closed',
  'review.submitted': 'Review submitted',
  'review.changed': 'Review changed',
  'decision.settled': 'Verdict settled',
  'conflict.declared': 'Conflict of interest declared',
  'conflict.withdrawn': 'Conflict of interest withdrawn',
  'legalSignOff.given': 'Legal sign-off given',
  'publication.made': 'Published',
  'proposedChange.made': 'Change proposed',
  'proposedChange.accepted': 'Proposed change accepted',
  'proposedChange.rejected': 'Proposed change rejected',
  'proposedChange.reopened': 'Answer to a proposed change taken back',
  'proposedChange.withdrawn': 'Proposed change withdrawn',
  'report.made': 'Report made',
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A count in words up to ten, in figures above. */
export const countWord = (n: number): string => SMALL[n] ?? String(n)

/** "1 claim", "2 claims". */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
