import { moment, thousands } from '@/lib/core/reports/dates'
import { foreign, link, words } from '@/lib/core/reports/formats/html/escape'
import {
  chartBox,
  claimRef,
  date,
  hash,
  name,
  role,
  table,
  time,
  verdictMark,
} from '@/lib/core/reports/formats/html/parts'
import { capital, countWord, plural } from '@/lib/core/reports/labels'
import type { ReportRecord } from '@/lib/core/reports/record'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import { claimTags, stateWords } from '@/lib/core/reports/status'

/** Points printed on page one; the rest is in "Claims at a glance". */
const OPEN_ON_PAGE_ONE = 5
/** Above this the chart has bars instead of a box for each claim. */
const BOXES = 24

function identity({ sections, scope, identity: report }: ReportRecord): string {
  const { document } = sections
  const revision = document.revisions.find((one) => one.judged)
  const by = [document.byline, document.publisher].filter((one) => one !== null).map(words)
  if (document.publishedOn !== null) by.push(`published ${date(document.publishedOn)}`)
  const address = document.url === null ? '' : ` ${link(document.url)}`
  return `<header><div class="masthead">Audit report <span><b>No. ${report.number}</b> · ${date(report.generatedAt)} · ${words(report.workspace.name)}</span></div>
${foreign('h1', document.title, document.language)}
<p class="small">${by.join(', ')}${by.length > 0 ? '.' : ''}${address}</p>
<p class="small">What was checked: ${words(scope.inWords)} Text frozen ${revision ? time(revision.frozenAt) : ''}; ${thousands(document.words)} words; SHA-256 ${revision ? hash(revision.contentSha256) : ''}</p></header>`
}

function conclusion({ sections }: ReportRecord): string {
  const signed = sections.signOffs.at(-1)
  const body =
    signed === undefined
      ? '<p>No conclusion has been written: the article is not signed off.</p>'
      : foreign('p', signed.conclusion, 'en')
  const lifted = signed?.reopened
    ? '<p class="small">The record was changed after this conclusion was signed; see below.</p>'
    : ''
  return `<section class="conclusion"><h2>Conclusion</h2>${body}${lifted}</section>`
}

function figures({ sections }: ReportRecord): string {
  const { counts, coverage } = sections
  const shown: [string, string][] = [
    [`${counts.settled} of ${counts.claims}`, 'claims settled'],
    [thousands(counts.reviews), 'independent reviews'],
    [thousands(counts.sources), 'sources'],
    [String(counts.dissent), counts.dissent === 1 ? 'claim with dissent' : 'claims with dissent'],
    [String(counts.corrected), 'corrected'],
    [
      `${counts.unclaimed} of ${counts.sentences}`,
      coverage.setAside ? 'sentences not looked at' : 'sentences without a claim',
    ],
  ]
  return `<ul class="figures">${shown.map(([n, what]) => `<li><b>${n}</b>${what}</li>`).join('')}</ul>`
}

function chart({ sections }: ReportRecord): string {
  const { verdicts, counts } = sections
  const most = Math.max(1, ...verdicts.map((one) => one.claims.length))
  const rows = verdicts.map(({ verdict, claims }) => {
    const bar =
      claims.length === 0
        ? '<span class="none"></span>'
        : counts.claims <= BOXES
          ? `<span class="boxes">${claims.map((claim) => chartBox(verdict, claim)).join('')}</span>`
          : `<svg class="bar v-${verdict.slot}${verdict.step === null ? ' off' : ''}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect x=".5" y=".5" width="${((claims.length / most) * 99).toFixed(2)}" height="9"/></svg>`
    return `<li>${verdictMark(verdict)}${bar}<b>${claims.length}</b></li>`
  })
  const rest = counts.claims - counts.settled
  const without = rest > 0 ? ` ${capital(countWord(rest))} not settled.` : ''
  return `<section class="panel"><h2>Claims by verdict</h2><ul class="chart">${rows.join('\n')}</ul>
<p class="small">Filled: a step on a scale of truth. Outlined: the evidence allows none.${counts.claims <= BOXES ? ' Numbers are the claims.' : ''}${without}</p></section>`
}

function signOff({ sections }: ReportRecord): string {
  const signed = sections.signOffs.at(-1)
  const policy = sections.policies.at(-1)
  const who =
    signed === undefined
      ? '<p>Not signed off.</p>'
      : `<p>${name(signed.by)}${role(signed.by)}, ${time(signed.at)}</p>${signed.reopened === null ? '' : `<p>Lifted ${time(signed.reopened.at)}: ${words(signed.reopened.because)}</p>`}`
  const rule = policy === undefined ? '' : `<p class="small">${words(policy.rules.slice(0, 2).join(' '))}</p>`
  const open = sections.open.slice(0, OPEN_ON_PAGE_ONE).map(({ claim, text }) => {
    const which = claim === null ? '' : `<a href="#claim-${claim}"><b>Claim ${claim}.</b></a> `
    return `<li>${which}${words(text)}</li>`
  })
  const more = sections.open.length - open.length
  if (more > 0)
    open.push(`<li class="small">and ${more} more, in <a href="#glance">Claims at a glance</a></li>`)
  return `<div><section class="panel"><h2>Signed off</h2>${who}${rule}</section>
<section class="panel"><h2>Still open (${sections.open.length})</h2>${open.length === 0 ? '<p>Nothing.</p>' : `<ul>${open.join('')}</ul>`}</section></div>`
}

function howToCheck({ log, identity: report }: ReportRecord): string {
  return `<section class="check"><h2>How to check this report without trusting us</h2>
<p>Run <code>plumbline verify</code> on this file: no account, no network, no database. It draws the page again from the record inside it and tests quotations, figures and proofs (<a href="#verify">Log and proofs</a>). Then compare the root below with one obtained from somebody else. <b>Without that, it proves that the report agrees with itself, not where it comes from.</b></p>
<dl><dt>Root of the log, ${thousands(log.size)} entries</dt><dd>${hash(log.root, 4)}</dd><dt>Generated</dt><dd>${moment(report.generatedAt)} by ${words(report.generatedBy)}</dd></dl></section>`
}

function glanceRow(claim: ClaimSection): string[] {
  const tags = claimTags(claim).map((tag) => `<span>${words(tag)}</span>`)
  const first = claim.rounds.find((round) => round.state === 'shown')
  const reviews = (first?.reviews ?? []).map((review) => words(review.rating?.label ?? 'Could not judge'))
  return [
    `<b>${claimRef(claim.number)}</b>`,
    `<span class="words">${words(claim.statement)}</span>${tags.length > 0 ? `<div class="tags">${tags.join('')}</div>` : ''}`,
    claim.standing === null
      ? `<span class="state">${words(stateWords(claim))}</span>`
      : verdictMark(claim.standing),
    reviews.join('<br>'),
  ]
}

/** Page one: what was checked, the conclusion, six figures, the sign-off, what is open, how to check. */
export const summary = (record: ReportRecord): string =>
  [
    identity(record),
    conclusion(record),
    figures(record),
    `<div class="two">${chart(record)}${signOff(record)}</div>`,
    howToCheck(record),
  ].join('\n')

/** Every claim in one row. */
export function glance({ sections }: ReportRecord): string {
  if (sections.claims.length === 0)
    return '<h2 id="glance">Claims at a glance</h2><p>No claim was marked.</p>'
  return `<h2 id="glance">Claims at a glance</h2>
<p class="small">In the order of their numbers; ${plural(sections.claims.length, 'claim')}. “Reviews” are the ratings of the first round, given before anybody saw another’s.</p>
${table('stack', ['No.', 'Claim', 'Verdict', 'Reviews'], sections.claims.map(glanceRow))}`
}
