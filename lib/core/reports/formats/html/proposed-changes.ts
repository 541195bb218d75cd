import { foreign, words } from '@/lib/core/reports/formats/html/escape'
import { claimRef, table } from '@/lib/core/reports/formats/html/parts'
import { changeOutcome } from '@/lib/core/reports/proposed-change-words'
import type { ReportRecord } from '@/lib/core/reports/record'

/** Other words that were proposed for the article, and what became of them; nothing where none were. */
export function proposedChanges({ sections }: ReportRecord): string {
  const { proposedChanges: all, document } = sections
  if (all === undefined) return ''
  const inArticle = (text: string) => foreign('span', text, document.language, 'words')
  const rows = all.map((one) => [
    `<b>${claimRef(one.claim)}</b>`,
    `${inArticle(one.exact)}<div class="small">revision ${one.revision}</div>`,
    one.replacement === '' ? 'Left out.' : inArticle(one.replacement),
    `${words(one.why)}<div class="small">${words(one.by.name)}, log entry ${one.entry}</div>`,
    `${words(changeOutcome(one))}${one.answer === null ? '' : `<div class="small">${words(one.answer.by.name)}, log entry ${one.answer.entry}</div>`}`,
  ])
  return `<h2 id="proposed-changes">Proposed changes</h2>
<p class="small">Other words for what the article says, offered to its editor. What was accepted is up to the article to carry.</p>
${table('stack', ['Claim', 'The article says', 'Proposed', 'Why', 'What became of it'], rows)}
`
}
