import { checkPassage } from '@/lib/core/anchoring/check-passage'
import { canonicalize } from '@/lib/core/audit/jcs'
import { type Check, checkOf } from '@/lib/core/reports/checks/check'
import { textOfRevision } from '@/lib/core/reports/fold-passages'
import { setAsidesOf } from '@/lib/core/reports/fold-set-asides'
import { type EntryOf, journalOf } from '@/lib/core/reports/journal'
import { partText } from '@/lib/core/reports/place'
import type { JudgedText, ReportRecord } from '@/lib/core/reports/record'
import { sha256Of } from '@/lib/core/reports/serialize'

/** A text of the record with the entry that froze it. */
interface Frozen {
  text: Omit<JudgedText, 'earlier'>
  entry: EntryOf<'revision.frozen'> | undefined
}

function frozenTexts({ text, scope, log }: ReportRecord): Frozen[] {
  const frozen = journalOf(log.entries).of('revision.frozen')
  const { earlier = [], ...newest } = text
  return [{ ...newest, revisionId: scope.revisionId }, ...earlier].map(({ revisionId, ...one }) => ({
    text: one,
    entry: frozen.find((entry) => entry.id === revisionId),
  }))
}

function textProblems({ text, entry }: Frozen): string[] {
  if (entry === undefined) return ['The entry that froze the judged text is not among the entries.']
  const { headline, deck, body, blocks } = text
  const { textSha256, contentSha256, blocksSha256, number } = entry.fields
  const which = number.after === 1 ? '' : ` of revision ${number.after}`
  const problems: string[] = []
  if (sha256Of(body) !== textSha256.after) {
    problems.push(`The body${which} of the article is not the text that was frozen in the log.`)
  }
  if (sha256Of(canonicalize({ deck, headline, text: body })) !== contentSha256.after) {
    problems.push(`Headline, deck or body${which} is not what was frozen in the log.`)
  }
  if (blocksSha256 !== undefined && sha256Of(canonicalize(blocks)) !== blocksSha256.after) {
    problems.push(`The headings, lists and paragraphs${which} are not those that were frozen in the log.`)
  }
  return problems
}

/**
 * Blocks are hashed in newer logs only; they must at least cover the body once, in order, with only newlines between.
 */
function blockProblems({ text }: Frozen): string[] {
  let end = 0
  for (const block of text.blocks) {
    const between = text.body.slice(end, block.start)
    if (
      block.start < end ||
      block.end <= block.start ||
      block.end > text.body.length ||
      between.trim() !== ''
    ) {
      return [`The paragraphs do not cover the text in order, from character ${end}.`]
    }
    end = block.end
  }
  return text.body.slice(end).trim() === '' ? [] : [`The text after character ${end} is in no paragraph.`]
}

function passageProblems({ text, scope, log }: ReportRecord): string[] {
  const journal = journalOf(log.entries)
  const judged = { text, revisionId: scope.revisionId }
  const numbers = new Map(journal.of('claim.drafted').map((entry) => [entry.id, entry.fields.number.after]))
  const gone = new Set(journal.of('passage.unmarked').map((entry) => entry.id))
  const marked = journal.of('passage.marked').flatMap((entry) => {
    const passage = entry.fields.passage.after
    const where = textOfRevision(judged, passage.revisionId)
    const said = `Claim ${numbers.get(passage.claimId) ?? '?'}, “${passage.exact.slice(0, 60)}”`
    if (where === null) {
      return gone.has(entry.id) ? [] : [`${said}: the text it was marked in is not in the report.`]
    }
    if (checkPassage(partText(where, passage.part), passage).ok) return []
    return [
      `${said}: the words are not at characters ${passage.start} to ${passage.end} of the ${passage.part}.`,
    ]
  })
  const placed = [...journal.of('placement.found'), ...journal.of('placement.chosen')].flatMap((entry) => {
    const { claimId, revisionId, place } = entry.fields.placement.after
    if (place === null || revisionId !== scope.revisionId) return []
    const { part, start, end, exact } = place
    if (partText(text, part).slice(start, end) === exact) return []
    return [
      `Claim ${numbers.get(claimId) ?? '?'}, “${exact.slice(0, 60)}”: the words are not at characters ${start} to ${end} of the newest ${part}.`,
    ]
  })
  return [...marked, ...placed]
}

function setAsideProblems({ text, scope, log }: ReportRecord): string[] {
  return setAsidesOf(journalOf(log.entries), scope.revisionId).flatMap(({ facts, entry }) => {
    const { part, start, end, exact } = facts
    if (partText(text, part).slice(start, end) === exact) return []
    return [
      `Set aside by entry ${entry}, “${exact.slice(0, 60)}”: the words are not at characters ${start} to ${end} of the ${part}.`,
    ]
  })
}

/** Words that a change was proposed for, where the text they were read in is in the report. */
function proposedProblems({ text, scope, log }: ReportRecord): string[] {
  const judged = { text, revisionId: scope.revisionId }
  return journalOf(log.entries)
    .of('proposedChange.made')
    .flatMap((entry) => {
      const { revisionId, part, start, end, exact } = entry.fields.change.after
      const where = textOfRevision(judged, revisionId)
      if (where === null || partText(where, part).slice(start, end) === exact) return []
      return [
        `Changed by the proposal of entry ${entry.seq}, “${exact.slice(0, 60)}”: the words are not at characters ${start} to ${end} of the ${part}.`,
      ]
    })
}

/** The article: that it is the frozen one, and that every passage stands in it where it is said to stand. */
export function checkText(record: ReportRecord): Check[] {
  return [
    checkOf(
      'text',
      'The article is the text that was judged',
      frozenTexts(record).flatMap((one) => [...textProblems(one), ...blockProblems(one)]),
      'Headline, deck and body have the hashes that were logged when the text was frozen.',
    ),
    checkOf(
      'passages',
      'Passages stand where the report says',
      [...passageProblems(record), ...setAsideProblems(record), ...proposedProblems(record)],
      'Every passage is in the text, with the words before and after it.',
    ),
  ]
}
