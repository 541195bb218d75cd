import type { ActivityEntry } from '@/lib/core/audit/view'

/** What is put into the sentence of an entry. `none` stands for what is not there or is sealed. */
export type SentenceValues = Record<string, string | number>

const NONE = 'none'

/** The new (or the last) value of a field, when it is a word or a number. */
function plain(entry: ActivityEntry, name: string): string | number {
  const field = entry.fields.find((candidate) => candidate.name === name)
  const value = field?.after ?? field?.before
  return typeof value === 'string' || typeof value === 'number' ? value : NONE
}

/** The day a claim is due from now on; none when the date was taken off. */
function dueOf(entry: ActivityEntry): string | number {
  const day = entry.fields.find((candidate) => candidate.name === 'dueOn')?.after
  return typeof day === 'string' ? day : NONE
}

/** A key inside the object that a field holds. */
function inside(entry: ActivityEntry, name: string, key: string): string | number {
  const field = entry.fields.find((candidate) => candidate.name === name)
  const value = field?.after ?? field?.before
  if (typeof value !== 'object' || value === null || !(key in value)) return NONE
  const found = (value as Record<string, unknown>)[key]
  return typeof found === 'string' || typeof found === 'number' ? found : NONE
}

/** A list of words, as a person reads it. */
function list(entry: ActivityEntry, name: string): string {
  const field = entry.fields.find((candidate) => candidate.name === name)
  const value = field?.after ?? field?.before
  return Array.isArray(value) && value.length > 0 ? value.join(', ') : NONE
}

function countOf(entry: ActivityEntry, name: string): number {
  const value = entry.fields.find((candidate) => candidate.name === name)?.after
  return Array.isArray(value) ? value.length : 0
}

/** Everything a sentence of the activity page may speak of. */
export function sentenceValues(entry: ActivityEntry): SentenceValues {
  const { claimNumber, title } = entry.about
  return {
    claimNumber: claimNumber ?? NONE,
    title: title ?? NONE,
    number: plain(entry, 'number'),
    rating: plain(entry, 'ratingLabel'),
    reason: plain(entry, 'reason'),
    because: plain(entry, 'because'),
    answer: plain(entry, 'answer'),
    kind: plain(entry, 'kind'),
    priority: plain(entry, 'priority'),
    due: dueOf(entry),
    role: plain(entry, 'role'),
    name: plain(entry, 'name'),
    names: list(entry, 'names'),
    email: plain(entry, 'email'),
    outcome: plain(entry, 'outcome'),
    cannot: plain(entry, 'cannotJudgeReason'),
    stance: inside(entry, 'evidence', 'stance'),
    source: inside(entry, 'source', 'title'),
    round: inside(entry, 'round', 'number'),
    required: inside(entry, 'policy', 'requiredReviews'),
    scale: inside(entry, 'scale', 'name'),
    scaleVersion: inside(entry, 'scale', 'version'),
    status: inside(entry, 'placement', 'status'),
    dissent: countOf(entry, 'dissent'),
  }
}
