import { day, thousands } from '@/lib/core/reports/dates'
import { link, words } from '@/lib/core/reports/formats/html/escape'
import {
  claimRef,
  date,
  hash,
  name,
  role,
  sourceRef,
  table,
  time,
  verdictMark,
} from '@/lib/core/reports/formats/html/parts'
import { capital, plural } from '@/lib/core/reports/labels'
import { agreementRows, sourceTail } from '@/lib/core/reports/method-words'
import type { ReportRecord } from '@/lib/core/reports/record'
import { verdictIn } from '@/lib/core/reports/scale-words'
import type { AgreementSection, ScaleSection } from '@/lib/core/reports/sections/method'

export function corrections({ sections }: ReportRecord): string {
  const heading = '<h2 id="corrections">Corrections</h2>'
  if (sections.corrections.length === 0) return `${heading}<p>No published verdict has been changed.</p>`
  const rows = sections.corrections.map((one) => [
    `<b>${claimRef(one.claim)}</b>`,
    date(one.at),
    one.was === null ? '' : verdictMark(one.was),
    one.kind === 'retraction' ? 'Taken back' : verdictMark(one.now),
    `${words(one.note ?? 'No note for readers was given.')}<div class="small">${words(one.by.name)}, log entry ${one.entry}</div>`,
  ])
  return `${heading}<p class="small">A published verdict is never unmade. A correction is added, and the last one stands.</p>
${table('stack', ['Claim', 'Date', 'Was', 'Is now', 'What changed and why'], rows)}`
}

const statusWords = { met: '✓ Met', gap: '△ Gap', explained: '○ Explained', 'not recorded': '– Not recorded' }

export function missing({ sections }: ReportRecord): string {
  const rows = sections.findings.map((one) => [
    `<b>${statusWords[one.status]}</b>`,
    words(one.rule),
    `${words(one.text)}${one.sources.length > 0 ? ` ${one.sources.map(sourceRef).join(' ')}` : ''}`,
  ])
  return `<h2 id="missing">What is missing: the rules of completeness</h2>
<p class="small">Derived by the software from the record. A gap does not make a verdict wrong; hiding it would.</p>
${table('stack', ['Status', 'Rule', 'Finding'], rows)}`
}

/** A line from -0.2 to 1 with the figure and its interval; the same is said in the table. */
function alphaLine(one: AgreementSection): string {
  const value = one.intervalOf === 'ordinal' ? one.ordinal : one.nominal
  if (value === null || one.interval === null) return ''
  const x = (figure: number) => (((Math.max(-0.2, figure) + 0.2) / 1.2) * 540 + 10).toFixed(1)
  const ticks: [number, string][] = [
    [0, '0, chance'],
    [0.667, '0.667'],
    [1, '1, always the same'],
  ]
  const marks = ticks
    .map(
      ([at, text]) =>
        `<line class="line" x1="${x(at)}" x2="${x(at)}" y1="12" y2="24"/><text x="${x(at)}" y="42" text-anchor="${at === 1 ? 'end' : 'middle'}">${text}</text>`,
    )
    .join('')
  const alt = `Alpha ${value}, 95 percent interval ${one.interval.low} to ${one.interval.high}, on a line from -0.2 to 1.`
  return `<svg class="alpha" viewBox="0 0 560 58" role="img" aria-label="${alt}"><line class="line" x1="10" x2="550" y1="18" y2="18"/>${marks}<line class="range" x1="${x(one.interval.low)}" x2="${x(one.interval.high)}" y1="18" y2="18"/><circle cx="${x(value)}" cy="18" r="5"/></svg>`
}

function levels({ certainty }: ScaleSection): string {
  if (certainty === undefined) return ''
  const rows = certainty.map(({ label, definition }) => [`<b>${words(label)}</b>`, words(definition)])
  return table('stack', ['Certainty of the evidence', 'Meaning'], rows)
}

function agreement({ sections }: ReportRecord): string {
  if (sections.agreement.length === 0) {
    return '<h3>Agreement of the reviewers</h3><p>No claim was judged independently, so there is no agreement to measure.</p>'
  }
  const parts = sections.agreement.map((one) => {
    const scale = sections.scales.find((it) => it.id === one.scaleId && it.version === one.scaleVersion)
    const rows = agreementRows(one).map(([what, value]) => [words(what), words(value)])
    const differences = one.differences
      .slice(0, 12)
      .map((it) => `claim ${claimRef(it.claim)}: ${words(it.labels.join(' against '))}`)
    return `<p class="words">${words(one.inWords)}</p>${alphaLine(one)}${table('num', [`Figure, on the scale ${scale?.name ?? one.scaleId}`, 'Value'], rows)}${differences.length === 0 ? '' : `<p class="small">Where they differed: ${differences.join('; ')}.</p>`}`
  })
  return `<h3>Agreement of the reviewers</h3>${parts.join('\n')}
<p class="small">First revealed independent round of each claim; “cannot judge” left out. By convention an alpha above 0.8 allows firm conclusions, above 0.667 tentative ones.</p>`
}

export function howChecked(record: ReportRecord): string {
  const { policies, scales, people, conflicts = [], signOffs, document } = record.sections
  const policy = policies.at(-1)
  const rules =
    policy === undefined
      ? '<p>No policy is recorded.</p>'
      : `<ol>${policy.rules.map((rule) => `<li>${words(rule)}</li>`).join('')}</ol><p class="small">Policy version ${policy.version}, set by ${words(policy.setBy.name)}, ${time(policy.setAt)}, log entry ${policy.entry}. Rounds name the version they were opened under.</p>`
  const scaleParts = scales.map((scale) => {
    const rows = scale.ratings.map((rating) => [
      verdictMark(verdictIn(scale, rating)),
      words(rating.definition),
      rating.step === null ? 'none' : String(rating.step),
    ])
    return `<h3>The scale: ${words(scale.name)}</h3><p class="small">Version ${scale.version}. A version that was used is never changed.</p>${table('stack num', ['Verdict', 'Meaning', 'Step'], rows)}${levels(scale)}`
  })
  const peopleRows = people.map((one) => [
    `<b>${words(one.name)}</b>`,
    words(one.role ?? ''),
    words(one.did.join(', ')),
  ])
  const signed = signOffs.map(
    (one) =>
      `<li>${name(one.by)}${role(one.by)}, ${time(one.at)}, log entry ${one.entry}${one.openClaims.length > 0 ? `; open then: ${plural(one.openClaims.length, 'claim')} (${one.openClaims.join(', ')})` : ''}${one.reopened === null ? '' : `; lifted ${time(one.reopened.at)}: ${words(one.reopened.because)}`}</li>`,
  )
  const kept = conflicts.map(
    (one) =>
      `<li><b>${words(one.member)}</b>: <span dir="auto">${words(one.reason)}</span> Declared by ${name(one.by)}, ${time(one.at)}, log entry ${one.entry}${one.withdrawn === null ? '' : `; withdrawn ${time(one.withdrawn.at)}: ${words(one.withdrawn.reason)}`}</li>`,
  )
  const revisions = document.revisions.map((one) => [
    `${one.number}${one.judged ? ', judged' : ''}`,
    time(one.frozenAt),
    `${hash(one.contentSha256)}<div class="small">original ${words(one.originalName ?? 'pasted')}, ${words(one.originalMediaType)}, ${hash(one.originalSha256)}</div>`,
  ])
  return `<h2 id="method">How this was checked</h2>
<h3>Policy in force</h3>${rules}
${scaleParts.join('\n')}
${agreement(record)}
<h3>People</h3>${table('stack', ['Name', 'Role', 'Part'], peopleRows)}${kept.length === 0 ? '' : `\n<h3>Conflicts of interest</h3><p class="small">While one stands, its member neither reviews, settles nor signs off claims of this article.</p><ul>${kept.join('')}</ul>`}
<h3>Sign-off</h3>${signed.length === 0 ? '<p>Not signed off.</p>' : `<ul>${signed.join('')}</ul>`}
<h3>The article’s revisions</h3>${table('stack', ['No.', 'Frozen', 'SHA-256 of headline, deck and body'], revisions)}`
}

export function sources({ sections }: ReportRecord): string {
  const items = sections.sources.map((source) => {
    const cited = `Cited for ${source.claims.length === 1 ? 'claim' : 'claims'} ${source.claims.map(claimRef).join(', ')}; log entry ${thousands(source.entry)}.`
    if (source.confidential) {
      return `<li id="source-${source.number}"><b>${source.number}</b><div><p>Confidential source, ${words(source.kind)}: ${words(source.title)}. Identity held by ${words(source.heldBy ?? 'the desk')}.</p><p class="small">${cited}</p></div></li>`
    }
    const title = [source.authors, source.title].filter((one) => one !== null).join('. ')
    const address =
      source.doi !== null
        ? link(`https://doi.org/${source.doi}`)
        : source.url !== null
          ? link(source.url)
          : ''
    return `<li id="source-${source.number}"><b>${source.number}</b><div><p class="words" dir="auto">${words(title)}. ${words(sourceTail(source))} ${address}${source.pmid === null ? '' : ` PMID ${words(source.pmid)}`}</p><p class="small">${words(capital(source.kind))}${source.level === null ? '' : `; ${words(source.level)}`}${source.peerReviewed === null ? '' : source.peerReviewed ? '; peer reviewed' : '; not peer reviewed'}. ${cited}</p></div></li>`
  })
  const earlier = sections.earlierReports.map((one) => `No. ${one.number} of ${day(one.at)}`)
  return `<h2 id="sources">Sources</h2><p class="small">Numbered in the order in which the claims cite them.</p><ol class="sources">${items.join('\n')}</ol>${earlier.length > 0 ? `<p class="small">Earlier reports of this article: ${words(earlier.join(', '))}.</p>` : ''}`
}
