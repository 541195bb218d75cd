import { foreign, words } from '@/lib/core/reports/formats/html/escape'
import { table } from '@/lib/core/reports/formats/html/parts'
import { capital, setAsideWords } from '@/lib/core/reports/labels'
import type { ReportRecord } from '@/lib/core/reports/record'
import type { CoverageSection } from '@/lib/core/reports/sections/document'

/** Sentences of a kind that are listed; the rest is counted, and whole in the record. */
const LISTED_SENTENCES = 60

type Sentence = CoverageSection['unclaimed'][number]

const place = ({ part, paragraph }: Sentence) =>
  `${capital(part)}${paragraph === null ? '' : `, paragraph ${paragraph}`}`

const more = (all: number) =>
  all > LISTED_SENTENCES ? `<p class="small">${all - LISTED_SENTENCES} more in the record.</p>` : ''

/** Sentences nobody made a claim of and, where the record says so, those looked at and set aside. */
export function notJudged({ sections }: ReportRecord): string {
  const { sentences, claimed, unclaimed, setAside } = sections.coverage
  const { language } = sections.document
  const rows = unclaimed
    .slice(0, LISTED_SENTENCES)
    .map((one) => [place(one), foreign('span', one.text, language, 'words')])
  const open = `${rows.length === 0 ? '' : table('stack', ['Place', 'Sentence'], rows)}${more(unclaimed.length)}`
  const sum =
    setAside === undefined
      ? `${claimed} are touched by a claim and <b>${unclaimed.length} are not</b>.`
      : `${claimed} are touched by a claim, ${setAside.length} ${setAside.length === 1 ? 'was' : 'were'} looked at and set aside as not checkable, and <b>${unclaimed.length} are neither</b>.`
  return `<h2 id="not-judged">What was not judged</h2>
<p>Of the ${sentences} sentences of headline, deck and body, ${sum} A sentence without a claim has no verdict, good or bad.</p>
${open}${setAside === undefined ? '' : setAsideTable(setAside, language)}`
}

function setAsideTable(setAside: NonNullable<CoverageSection['setAside']>, language: string): string {
  const rows = setAside
    .slice(0, LISTED_SENTENCES)
    .map((one) => [
      place(one),
      foreign('span', one.text, language, 'words'),
      `${words(capital(setAsideWords[one.why]))}${one.note === null ? '' : `: ${words(one.note)}`}<div class="small">${words(one.by.name)}, log entry ${one.entry}</div>`,
    ])
  return `
<h3>Set aside as not checkable</h3>
${table('stack', ['Place', 'Sentence', 'Why'], rows)}${more(setAside.length)}`
}
