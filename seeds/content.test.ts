import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimDetails } from '@/lib/core/claims/input'
import { importDetails } from '@/lib/core/documents/input'
import { citation } from '@/lib/core/evidence/input'
import { newPassword } from '@/lib/core/members/input'
import { sourceInput } from '@/lib/core/sources/input'
import type { ClaimContent, DocumentContent, EvidenceContent, Moment, RoundContent } from '@/seeds/content'
import { sampleContent } from '@/seeds/sample-content'

const { people, workspaces, documents, sources, claims } = sampleContent

/** The ratings of the two scales in use, by id. */
const ratings: Record<string, readonly string[]> = {
  'truth-5': [
    'false',
    'mostly-false',
    'mixed',
    'mostly-true',
    'true',
    'unproven',
    'misleading',
    'outdated',
    'satire',
    'not-checkable',
  ],
  'research-4': ['supported', 'refuted', 'not-enough-evidence', 'conflicting-evidence'],
}

function found<T>(items: readonly T[], is: (item: T) => boolean): T {
  const item = items.find(is)
  if (item === undefined) throw new Error('The sample content names something that it does not have.')
  return item
}

const documentOf = (claim: ClaimContent) => found(documents, (d) => d.key === claim.document)
const workspaceOf = (document: DocumentContent) => found(workspaces, (w) => w.key === document.workspace)
const bodyOf = (document: DocumentContent) =>
  readFileSync(new URL(`./articles/${document.file}`, import.meta.url), 'utf8')

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1
}

function evidenceOf(claim: ClaimContent): EvidenceContent[] {
  const own = claim.rounds.flatMap((round) =>
    round.reviews.flatMap((r) => ('evidence' in r ? (r.evidence ?? []) : [])),
  )
  return [...claim.evidence, ...own]
}

const judged = (round: RoundContent) => round.reviews.flatMap((r) => ('ratingId' in r ? [r] : []))

/** Minutes before the end of the day of installation: larger is earlier. */
function minutesAgo([days, time]: Moment): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return days * 1440 - hours * 60 - minutes
}

/** Every dated step of a claim, in the order in which it has to happen. */
function stepsOf(claim: ClaimContent): Moment[] {
  const steps: Moment[] = [claim.createdAt]
  const attached = claim.evidence.map((e) => e.at).sort((a, b) => minutesAgo(b) - minutesAgo(a))
  steps.push(...attached)
  for (const round of claim.rounds) {
    steps.push(round.opened.at, ...round.reviews.map((r) => r.at))
    for (const step of [round.returned, round.decision, round.publication]) if (step) steps.push(step.at)
  }
  if (claim.withdrawn) steps.push(claim.withdrawn.at)
  return steps
}

/** What the rounds lead to, by the rules of a claim's life. */
function endOf(claim: ClaimContent): ClaimContent['ends']['state'] {
  if (claim.withdrawn) return 'withdrawn'
  const last = claim.rounds.at(-1)
  if (!last || last.returned) return 'draft'
  if (last.decision) return 'decided'
  return judged(last).length < workspaceOf(documentOf(claim)).requiredReviews ? 'in_review' : 'to_decide'
}

describe('the sample newsroom', () => {
  it('has six people over all roles, and two workspaces that share some of them', () => {
    expect(people).toHaveLength(6)
    const members = workspaces.flatMap((w) => w.members)
    expect(new Set(members.map((m) => m.role))).toEqual(new Set(['owner', 'lead', 'reviewer', 'auditor']))
    expect(new Set(members.map((m) => m.person))).toEqual(new Set(people.map((p) => p.key)))
    expect(members.length).toBeGreaterThan(people.length)
  })

  it('gives every person, source, document and claim a key of its own', () => {
    for (const items of [people, workspaces, documents, sources, claims]) {
      const keys = items.map((item) => item.key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('holds what the commands accept', () => {
    expect(newPassword.safeParse(sampleContent.password).success).toBe(true)
    for (const source of sources) expect(sourceInput.safeParse(source).error, source.key).toBeUndefined()
    for (const document of documents) expect(importDetails.safeParse(document).error).toBeUndefined()
    for (const claim of claims) {
      expect(claimDetails.safeParse(claim).error, claim.key).toBeUndefined()
      for (const evidence of evidenceOf(claim)) expect(citation.safeParse(evidence).error).toBeUndefined()
    }
  })

  it('cites every source it lists', () => {
    const cited = new Set(claims.flatMap(evidenceOf).map((e) => e.source))
    expect([...cited].sort()).toEqual(sources.map((s) => s.key).sort())
  })

  it('shows every state of life, and every way a published check can go on', () => {
    const states = new Set(claims.map((c) => c.ends.state))
    expect(states).toEqual(new Set(['draft', 'in_review', 'to_decide', 'decided', 'withdrawn']))
    const ends = claims.map((c) => c.ends)
    expect(ends.some((e) => e.returned)).toBe(true)
    expect(ends.some((e) => e.underReviewAgain)).toBe(true)
    expect(ends.some((e) => e.publications === 2)).toBe(true)
    expect(ends.some((e) => e.state === 'decided' && e.publications === 0)).toBe(true)
  })

  it('contains the words the guide selects', () => {
    const closure = found(documents, (d) => d.key === 'closure')
    expect(occurrences(bodyOf(closure), 'Women produce more oxytocin than men')).toBe(1)
  })
})

describe.each(claims.map((claim) => [claim.key, claim] as const))('claim %s', (_, claim) => {
  const document = documentOf(claim)
  const workspace = workspaceOf(document)
  const scale = ratings[workspace.scaleId] ?? []
  const roleOf = (person: string) => found(workspace.members, (m) => m.person === person).role

  it('rests on words that stand exactly once in their part', () => {
    for (const { part = 'body', quote } of claim.passages) {
      const text = { headline: document.headline, deck: document.deck ?? '', body: bodyOf(document) }[part]
      expect(occurrences(text, quote), quote).toBe(1)
    }
  })

  it('cites sources that exist, with words or a reason', () => {
    for (const evidence of evidenceOf(claim)) {
      found(sources, (s) => s.key === evidence.source)
      expect((evidence.used ? evidence.quote : evidence.whyNotUsed).trim()).not.toBe('')
    }
  })

  it('uses ratings of its workspace’s scale', () => {
    for (const round of claim.rounds) {
      for (const review of judged(round)) expect(scale).toContain(review.ratingId)
      if (round.decision) expect(scale).toContain(round.decision.ratingId)
    }
  })

  it('is judged by members who may, each once a round, and settled by a lead who did not', () => {
    for (const round of claim.rounds) {
      const by = round.reviews.map((r) => r.by)
      expect(new Set(by).size).toBe(by.length)
      for (const person of by) expect(roleOf(person)).not.toBe('auditor')
      expect(judged(round).length).toBeLessThanOrEqual(workspace.requiredReviews)
      for (const step of [round.returned, round.decision, round.publication]) {
        if (step) expect(['owner', 'lead']).toContain(roleOf(step.by))
      }
      if (!round.decision) continue
      expect(judged(round)).toHaveLength(workspace.requiredReviews)
      const reviewedIt = judged(round).some((r) => r.by === round.decision?.by)
      expect(reviewedIt).toBe(round.decision.overrideReason !== undefined)
    }
  })

  it('reopens only what was decided, with a reason', () => {
    claim.rounds.forEach((round, i) => {
      expect(round.opened.reopenReason !== undefined).toBe(i > 0)
      if (i > 0) expect(claim.rounds[i - 1]?.decision).toBeDefined()
    })
  })

  it('is argued in 50 to 170 words a review', () => {
    for (const review of claim.rounds.flatMap(judged)) {
      const words = review.rationale.join(' ').split(/\s+/).length
      expect(words, review.by).toBeGreaterThanOrEqual(50)
      expect(words, review.by).toBeLessThanOrEqual(170)
    }
  })

  it('happens in order, after the import and before today', () => {
    const steps = [document.importedAt, ...stepsOf(claim)].map(minutesAgo)
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(new Set(steps).size).toBe(steps.length)
    for (const [days] of stepsOf(claim)) expect(days).toBeGreaterThanOrEqual(1)
    if (document.signOff) expect(minutesAgo(document.signOff.at)).toBeLessThan(steps.at(-1) ?? 0)
  })

  it('ends as it says', () => {
    expect(claim.ends.state).toBe(endOf(claim))
    expect(claim.rounds.filter((r) => r.publication)).toHaveLength(claim.ends.publications)
    const open = claim.ends.state === 'in_review' && claim.ends.publications > 0
    expect(claim.ends.underReviewAgain ?? false).toBe(open)
    expect(claim.ends.returned ?? false).toBe(claim.rounds.at(-1)?.returned !== undefined)
  })
})
