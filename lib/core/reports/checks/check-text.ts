import { checkPassage } from '@/lib/core/anchoring/check-passage'
import { canonicalize } from '@/lib/core/audit/jcs'
import { type Check, checkOf } from '@/lib/core/reports/checks/check'
import { setAsidesOf } from '@/lib/core/reports/fold-set-asides'
import { journalOf } from '@/lib/core/reports/journal'
import { partText } from '@/lib/core/reports/place'
import type { ReportRecord } from '@/lib/core/reports/record'
import { sha256Of } from '@/lib/core/reports/serialize'

function textProblems({ text, scope, log }: ReportRecord): string[] {
  const revision = journalOf(log.entries)
    .of('revision.frozen')
    .find((entry) => entry.id === scope.revisionId)
  if (revision === undefined) return ['The entry that froze the judged text is not among the entries.']
  const { headline, deck, body } = text
  const problems: string[] = []
  if (sha256Of(body) !== revision.fields.textSha256.after) {
    problems.push('The body of the article is not the text that was frozen in the log.')
  }
  if (sha256Of(canonicalize({ deck, headline, text: body })) !== revision.fields.contentSha256.after) {
    problems.push('Headline, deck or body is not what was frozen in the log.')
  }
  return problems
}

/** Blocks are not in the log; they must at least cover the body once, in order, with only newlines between. */
function blockProblems({ text }: ReportRecord): string[] {
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
  const numbers = new Map(journal.of('claim.drafted').map((entry) => [entry.id, entry.fields.number.after]))
  return journal.of('passage.marked').flatMap((entry) => {
    const passage = entry.fields.passage.after
    if (passage.revisionId !== scope.revisionId) return []
    const checked = checkPassage(partText(text, passage.part), passage)
    if (checked.ok) return []
    return [
      `Claim ${numbers.get(passage.claimId) ?? '?'}, “${passage.exact.slice(0, 60)}”: the words are not at characters ${passage.start} to ${passage.end} of the ${passage.part}.`,
    ]
  })
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

/** The article: that it is the frozen one, and that every passage stands in it where it is said to stand. */
export function checkText(record: ReportRecord): Check[] {
  return [
    checkOf(
      'text',
      'The article is the text that was judged',
      [...textProblems(record), ...blockProblems(record)],
      'Headline, deck and body have the hashes that were logged when the text was frozen.',
    ),
    checkOf(
      'passages',
      'Passages stand where the report says',
      [...passageProblems(record), ...setAsideProblems(record)],
      'Every passage is in the text, with the words before and after it.',
    ),
  ]
}
