import { sha256 } from '@/lib/core/audit/sha256'
import { thousands } from '@/lib/core/reports/dates'
import { claimArticle } from '@/lib/core/reports/formats/html/claim'
import { notJudged } from '@/lib/core/reports/formats/html/coverage'
import { attribute, scriptSafe, words } from '@/lib/core/reports/formats/html/escape'
import { logAndProofs } from '@/lib/core/reports/formats/html/log'
import { corrections, howChecked, missing, sources } from '@/lib/core/reports/formats/html/method'
import { proposedChanges } from '@/lib/core/reports/formats/html/proposed-changes'
import { style, styleOfFlagrant, styleOfShaped } from '@/lib/core/reports/formats/html/style'
import { glance, summary } from '@/lib/core/reports/formats/html/summary'
import type { ReportRecord } from '@/lib/core/reports/record'
import { serializeRecord } from '@/lib/core/reports/serialize'

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** Nothing may be loaded and nothing may run: one style sheet, by its hash, and a block of data. */
const policyFor = (sheet: string): string =>
  `default-src 'none'; style-src 'sha256-${base64(sha256(new TextEncoder().encode(sheet)))}'; img-src data:; base-uri 'none'; form-action 'none'`

/** Pages of records without shaped or changed reviews, or without the later slot, stay what they were, to the byte. */
function sheetOf({ sections }: ReportRecord): string {
  const reviews = sections.claims.flatMap((claim) => claim.rounds.flatMap((round) => round.reviews))
  const shaped = reviews.some((one) => one.blocks !== undefined || one.earlier !== undefined)
  const flagrant = sections.scales.some(({ ratings }) => ratings.some(({ slot }) => slot === 'flagrant'))
  return `${style}${shaped ? styleOfShaped : ''}${flagrant ? styleOfFlagrant : ''}`
}

const contents: [id: string, title: string][] = [
  ['glance', 'Claims at a glance'],
  ['claims', 'The claims'],
  ['corrections', 'Corrections'],
  ['proposed-changes', 'Proposed changes'],
  ['not-judged', 'What was not judged'],
  ['missing', 'What is missing: the rules of completeness'],
  ['method', 'How this was checked'],
  ['sources', 'Sources'],
  ['verify', 'Log and proofs'],
]

/** Pages of records without proposed changes stay what they were, to the byte. */
const contentsOf = ({ sections }: ReportRecord) =>
  sections.proposedChanges === undefined ? contents.filter(([id]) => id !== 'proposed-changes') : contents

/**
 * The report as one self-contained page: no script runs, nothing is loaded, the record lies inside as data.
 * The same record gives the same bytes, so a verifier draws it again and compares.
 */
export function renderHtml(record: ReportRecord): string {
  const { identity, log, sections } = record
  const sheet = sheetOf(record)
  const title = `Audit report no. ${identity.number}: ${sections.document.title}`
  return `<!doctype html>
<html lang="${attribute(identity.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policyFor(sheet))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${attribute(`Plumbline ${identity.plumblineVersion}`)}">
<title>${words(title)}</title>
<style>${sheet}</style>
</head>
<body>
<main>
${summary(record)}
<nav aria-label="Contents"><h2 id="contents">Contents</h2><ol>${contentsOf(record)
    .map(([id, text]) => `<li><a href="#${id}">${text}</a></li>`)
    .join('')}</ol></nav>
${glance(record)}
<h2 id="claims">The claims</h2>
${sections.claims.map((claim) => claimArticle(claim, record)).join('\n')}
${corrections(record)}
${proposedChanges(record)}${notJudged(record)}
${missing(record)}
${howChecked(record)}
${sources(record)}
${logAndProofs(record)}
</main>
<footer>Audit report no. ${identity.number} · log head ${thousands(log.size)} · root ${log.root.slice(0, 16)}…</footer>
<script type="application/json" id="record">${scriptSafe(serializeRecord(record))}</script>
</body>
</html>
`
}
