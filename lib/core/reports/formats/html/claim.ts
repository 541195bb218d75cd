import { day, thousands } from '@/lib/core/reports/dates'
import { attribute, foreign, link, words } from '@/lib/core/reports/formats/html/escape'
import {
  date,
  facts,
  name,
  role,
  row,
  sourceRef,
  table,
  time,
  verdictMark,
} from '@/lib/core/reports/formats/html/parts'
import { capital, plural } from '@/lib/core/reports/labels'
import type { ReportRecord } from '@/lib/core/reports/record'
import type {
  ClaimSection,
  DecisionSection,
  EvidenceSection,
  PassageSection,
  ReviewSection,
  RoundSection,
  SaidSection,
} from '@/lib/core/reports/sections/claim'
import type { RationaleBlockSection } from '@/lib/core/reports/sections/rationale'
import {
  evidenceOrigin,
  passageNowWords,
  passagePlace,
  roundHeading,
  settledWords,
  stateWords,
} from '@/lib/core/reports/status'

function passage(one: PassageSection, language: string): string {
  const now = passageNowWords(one)
  return `<blockquote lang="${attribute(language)}" dir="auto">${words(one.before)}<mark>${words(one.exact)}</mark>${words(one.after)}</blockquote>
<p class="small">${words(passagePlace(one))}</p>${now === null ? '' : `\n<p class="small">${words(now)}</p>`}`
}

function theClaim(claim: ClaimSection): string {
  return facts([
    ['Said by', claim.claimant === null ? null : words(claim.claimant)],
    ['When', claim.saidOn === null ? null : words(day(claim.saidOn))],
    ['Where', claim.saidWhere === null ? null : words(claim.saidWhere)],
    [
      'Kind',
      `${words(claim.type)}; priority ${claim.priority}; version ${Math.max(1, claim.versions.length)}`,
    ],
    ['Why it was chosen', claim.whySelected === null ? null : words(claim.whySelected)],
    ['Flag', claim.legalRisk ? 'legal risk' : null],
  ])
}

const stanceWords = { supports: '+ Supports', refutes: '− Refutes', context: '○ Context' }

function evidenceRow(one: EvidenceSection, record: ReportRecord): string[] {
  const source = record.sections.sources[one.source - 1]
  const stance = one.used && one.stance !== null ? `<b>${stanceWords[one.stance]}</b>` : 'Consulted, not used'
  const quoted =
    one.quote === null
      ? ''
      : one.paraphrase
        ? `<div><i>Paraphrase.</i> ${words(one.quote)}</div>`
        : `<div class="words" dir="auto">“${words(one.quote)}”</div>`
  const details = [
    one.translation === null ? '' : `<div>Translated: “${words(one.translation)}”</div>`,
    one.note === null ? '' : `<div class="small">${words(one.note)}</div>`,
    one.whyNotUsed === null ? '' : `<div>Not used: ${words(one.whyNotUsed)}</div>`,
    one.removed === null
      ? ''
      : `<div><b>Removed</b> by ${words(one.removed.by.name)}, ${date(one.removed.at)}: ${words(one.removed.reason)}</div>`,
  ]
  const kind =
    source === undefined
      ? ''
      : `, ${words(source.kind)}${source.level === null ? '' : `; ${words(source.level)}`}`
  return [
    stance,
    `<div>${sourceRef(one.source)} <b>${words(source?.short ?? '')}</b>${kind}</div>${quoted}${details.join('')}`,
    `${words(one.locator ?? '')}<div class="small">${words(evidenceOrigin(one))}</div>`,
    one.archiveUrl === null ? '<span class="small">none</span>' : link(one.archiveUrl, 'archived copy'),
  ]
}

function evidence(claim: ClaimSection, record: ReportRecord): string {
  if (claim.evidence.length === 0) return row('Evidence', '<p>None was attached.</p>')
  const rows = claim.evidence.map((one) => evidenceRow(one, record))
  return `<div class="block"><h4>Evidence</h4>${table('stack', ['Stance', 'Source and the words relied on', 'Place', 'Kept copy'], rows)}</div>`
}

/** The paragraphs, or the blocks where there are lists and quotes among them. */
function rationale(one: SaidSection): string {
  return one.blocks === undefined
    ? one.rationale.map((line) => `<p dir="auto">${words(line)}</p>`).join('')
    : blocksOf(one.blocks)
}

function blocksOf(blocks: readonly RationaleBlockSection[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return `<p dir="auto">${words(block.text)}</p>`
      if (block.kind === 'quote') return `<blockquote class="said">${blocksOf(block.blocks)}</blockquote>`
      const items = block.items.map((item) => `<li>${blocksOf(item)}</li>`).join('')
      return block.kind === 'list' ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`
    })
    .join('')
}

function said(one: SaidSection): string {
  return one.rating === null
    ? `<b>Could not judge</b><p class="words">${words(one.cannotJudgeReason ?? '')}</p>`
    : `${verdictMark(one.rating)} <span class="small">${certainty(one)}confidence ${words(one.confidence ?? 'not given')}</span><div class="words">${rationale(one)}</div>`
}

function review(one: ReviewSection, round: RoundSection): string {
  const rated = said(one)
  const before = (one.earlier ?? []).map(
    (earlier) =>
      `<div class="before"><p class="small">Said first, ${time(earlier.at)}, and changed before the reveal; log entry ${earlier.entry}</p>${said(earlier)}</div>`,
  )
  const brought = one.brought > 0 ? `; brought ${plural(one.brought, 'piece')} of evidence` : ''
  const dissent = one.dissents ? '<span class="dissentword">Dissent, kept in the reviewer’s words</span>' : ''
  return `<section class="review${one.dissents ? ' dissent' : ''}">${dissent}<p>${name(one.by)}${role(one.by)}</p>${rated}${before.join('')}<p class="small">${time(one.at)}${round.blind ? ', blind' : ''}${brought}; log entry ${one.entry}</p></section>`
}

function roundBlock(claim: ClaimSection, round: RoundSection): string {
  const heading = `<h4>${words(roundHeading(claim, round))}</h4>`
  if (round.state === 'open') {
    return `<div class="block">${heading}<p class="sealed">${round.submitted} of ${plural(round.required, 'review')} submitted. Nothing of them is shown to anybody, this report included, until all are in.</p></div>`
  }
  if (round.namesWait) {
    return `<div class="block">${heading}<p>${plural(round.submitted, 'review')} submitted under hidden names. What they say is told with the names, once the claim is decided.</p></div>`
  }
  if (round.reviews.length === 0) {
    return `<div class="block">${heading}<p>Closed before its reviews were revealed: ${plural(round.submitted, 'submission')}, never shown, never counted.</p></div>`
  }
  const decision = round.decision
  const superseded =
    decision === null || decision.id === claim.decision?.id
      ? ''
      : `<div class="row"><h4>Settled then as</h4><div>${verdictMark(decision.rating)} <span class="small">by ${words(decision.by.name)}, ${time(decision.at)}</span><p class="words">${words(decision.summary)}</p></div></div>`
  return `<div class="block">${heading}<p class="small">${words(round.spread ?? '')}</p><div class="reviews">${round.reviews.map((one) => review(one, round)).join('')}</div>${superseded}</div>`
}

function happened(claim: ClaimSection): string {
  const rows = claim.happenings.map((one) => [
    time(one.at),
    `${words(one.what)}${one.note === null ? '' : `<div class="small">${words(one.note)}</div>`}`,
    one.by === null ? '' : `<span class="nowrap">${words(one.by.name)}</span>`,
    thousands(one.entry),
  ])
  return row('What happened', table('stack num log', ['When', 'What', 'Who', 'Entry'], rows))
}

function published(claim: ClaimSection): string {
  const notes = claim.publications
    .filter((one) => one.kind !== 'first')
    .map(
      (one) =>
        `<p>${capital(one.kind)} of ${date(one.at)}: ${one.kind === 'retraction' ? `${verdictMark(one.rating)} is taken back` : `${one.was === null ? '' : `${verdictMark(one.was)} became `}${verdictMark(one.rating)}`}. ${words(one.note ?? 'No note for readers was given.')}</p>`,
    )
  return row('Corrected', notes.join(''))
}

const certainty = ({ certainty: level }: { certainty?: string }) =>
  level === undefined ? '' : `certainty of the evidence ${words(level.toLowerCase())}, `

function legalSignOff({ legalSignOff: given }: DecisionSection): string {
  if (given === undefined) return ''
  return `<p class="small"><b>Legal sign-off:</b> ${words(given.by.name)}, ${time(given.at)}, log entry ${given.entry}. ${words(given.note)}</p>`
}

/** One claim: the verdict, the words in place, why, the evidence, every review side by side, and what happened. */
export function claimArticle(claim: ClaimSection, record: ReportRecord): string {
  const { claims, document } = record.sections
  const standing =
    claim.standing === null
      ? `<span class="state">${words(stateWords(claim))}</span>`
      : verdictMark(claim.standing)
  const decision = claim.decision
  const why =
    decision === null
      ? ''
      : row(
          claim.state === 'decided' ? 'Why this verdict' : 'Why the last verdict',
          `${decision.certainty === undefined ? '' : `<p class="small">Certainty of the evidence: ${words(decision.certainty)}</p>`}<div class="why" dir="auto">${words(decision.summary)}</div>${decision.overrideReason === null ? '' : `<p class="small"><b>Exception:</b> ${decision.exception === 'evidence' ? 'settled though a rule about evidence is not met' : 'settled by one of its reviewers'}. ${words(decision.overrideReason)}</p>`}${legalSignOff(decision)}`,
        )
  return `<article id="claim-${claim.number}"><div class="claimhead"><span>Claim ${claim.number} of ${claims.length}</span>${standing}</div>
${foreign('h3', claim.statement, null)}
<p class="small">${words(settledWords(claim))}</p>
${row('As it stands in the article', claim.passages.map((one) => passage(one, document.language)).join(''))}
${row('The claim', theClaim(claim))}
${why}
${published(claim)}
${evidence(claim, record)}
${claim.rounds.map((round) => roundBlock(claim, round)).join('\n')}
${happened(claim)}</article>`
}
