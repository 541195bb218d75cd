import type { ReportRecord } from '@/lib/core/reports/record'

type Json = Record<string, unknown> | unknown[]

/** Words for the members of the sections where the name alone would not say it. */
const names: Record<string, string> = {
  counts: 'figures of page one',
  signOffs: 'sign-off',
  whySelected: 'why it was chosen',
  saidOn: 'when it was said',
  saidWhere: 'where it was said',
  draftedBy: 'drafted by',
  draftedAt: 'drafted at',
  whyNotUsed: 'why it was not used',
  accessedOn: 'date of access',
  archiveUrl: 'archive link',
  addedBy: 'added by',
  addedAt: 'added at',
  cannotJudgeReason: 'why they could not judge',
  overrideReason: 'reason for the exception',
  underReviewSince: 'under review since',
  inWords: 'sentence',
  requiredReviews: 'required reviews',
  entries: 'list of entries',
  standing: 'verdict that stands',
  at: 'time',
  by: 'by whom',
  happenings: 'what happened',
}

/** One element of a list, by what a reader knows it by. */
function elementName(list: string, index: number, element: Record<string, unknown>): string {
  const number = element.number
  const by = element.by as { name?: string } | undefined
  const singular = list.replace(/ies$/, 'y').replace(/s$/, '')
  if (list === 'reviews') return `review by ${by?.name ?? 'nobody'}`
  if (list === 'evidence') return `evidence ${index + 1}`
  if (list === 'entries') return `entry ${String(element.entry)}`
  if (list === 'people') return String(element.name)
  if (list === 'findings') return `finding “${String(element.rule)}”`
  if (list === 'ratings') return `“${String(element.label)}”`
  if (list === 'corrections') return `correction of claim ${String(element.claim)}`
  return typeof number === 'number' ? `${singular} ${number}` : `${singular} ${index + 1}`
}

/** Lists whose name is left out before their element: "claim 4", not "claims, claim 4". */
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** A path into the sections, in words: "claim 4, round 1, review by P. Kaur, rating". */
export function whereInWords(sections: ReportRecord['sections'], path: readonly (string | number)[]): string {
  const words: string[] = []
  let here: unknown = sections
  let list = ''
  for (const step of path) {
    const next: unknown =
      typeof here === 'object' && here !== null ? (here as Json)[step as never] : undefined
    if (typeof step === 'number') {
      const isElement = typeof next === 'object' && next !== null
      words.push(isElement ? elementName(list, step, next as Record<string, unknown>) : `${list} ${step + 1}`)
    } else if (isList(next)) {
      list = step
    } else {
      list = step
      words.push(names[step] ?? step.replace(/([A-Z])/g, ' $1').toLowerCase())
    }
    here = next
  }
  if (words.length === 0) return names[list] ?? list
  return words.join(', ')
}
