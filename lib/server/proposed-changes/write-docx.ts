import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { wordDiff } from '@/lib/core/anchoring/word-diff'
import type { ChangeListView, ProposedChangeView } from '@/lib/core/proposed-changes/view'
import { originInWords, outcomeInWords, sectionInWords } from '@/lib/core/proposed-changes/words'
import { showHidden } from '@/lib/core/reports/visible'

/** UTF-16 units of the paragraph shown on each side of the words. */
const MOST_AROUND = 600

/** Text as Word can hold it in one line: no control characters, and a pilcrow where a paragraph ends. */
const line = (text: string) => showHidden(text.replace(/\s*\n\s*/g, ' ¶ '))

/**
 * A change list as a Word file: every open or accepted change as tracked changes of its author in one paragraph of the
 * article, with the reason as a comment; what was rejected or withdrawn in words. Sections stand under their headings.
 */
export async function writeChangesDocx(list: ChangeListView): Promise<Uint8Array> {
  // Word asks for numbers of its own for every tracked change.
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(line(list.title))] }),
    new Paragraph(`Proposed changes: ${list.changes.length}.`),
    ...list.changes.flatMap((change, at) => [
      ...headed(change, list.changes[at - 1]),
      new Paragraph({ children: paragraphOf(change, at, next), spacing: { after: 60 } }),
      new Paragraph({
        children: [
          new TextRun({ text: line(`${originInWords(change)} ${outcomeInWords(change)}`), size: 18 }),
        ],
        spacing: { after: 240 },
      }),
    ]),
  ]
  const comments = list.changes.map((change, id) => ({
    id,
    author: change.proposedByName,
    date: new Date(change.proposedAt),
    children: [new Paragraph(line(change.why))],
  }))
  const file = new Document({
    title: `Proposed changes: ${line(list.title)}`,
    creator: 'Plumbline',
    styles: { default: { document: { run: { language: { value: list.language } } } } },
    comments: { children: comments },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** The heading of a section, once for the changes below it. */
function headed(change: ProposedChangeView, before: ProposedChangeView | undefined): Paragraph[] {
  const heading = sectionInWords(change)
  if (before !== undefined && sectionInWords(before) === heading) return []
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(line(heading))] })]
}

function paragraphOf(change: ProposedChangeView, id: number, next: () => number): ParagraphChild[] {
  const { before, after } = change
  const cut = before.length > MOST_AROUND ? `… ${before.slice(-MOST_AROUND)}` : before
  const rest = after.length > MOST_AROUND ? `${after.slice(0, MOST_AROUND)} …` : after
  return [
    new TextRun(line(cut)),
    new CommentRangeStart(id),
    ...wordsOf(change, next),
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
    new TextRun(line(rest)),
  ]
}

/** The words, word by word: what goes and what comes. What was not taken up stands beside the words, in brackets. */
function wordsOf(change: ProposedChangeView, next: () => number): ParagraphChild[] {
  const { exact, replacement, state, proposedByName: author, proposedAt: date } = change
  if (state === 'rejected' || state === 'withdrawn') {
    const other = replacement === '' ? 'nothing' : `“${line(replacement)}”`
    return [new TextRun(line(exact)), new TextRun({ text: ` [proposed instead: ${other}]`, italics: true })]
  }
  return wordDiff(exact, replacement).map((run) => {
    if (run.kind === 'same') return new TextRun(line(run.new))
    const tracked = { id: next(), author, date }
    return run.kind === 'removed'
      ? new DeletedTextRun({ text: line(run.old), ...tracked })
      : new InsertedTextRun({ text: line(run.new), ...tracked })
  })
}
