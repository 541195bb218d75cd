import { beforeAll, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { commentOf } from '@/lib/core/comments/body'
import type { Outcome } from '@/lib/core/outcome'
import { rationaleOf } from '@/lib/core/review/rationale'
import { visitor } from '@/lib/server/auth-mint'
import * as claims from '@/lib/server/claims/commands'
import { prioritiseClaim, setDue } from '@/lib/server/claims/desk'
import * as life from '@/lib/server/claims/life'
import { getClaim, listClaimCards } from '@/lib/server/claims/queries'
import { remarkPassages } from '@/lib/server/claims/remark'
import * as comments from '@/lib/server/comments/commands'
import * as ownComments from '@/lib/server/comments/own'
import * as coverage from '@/lib/server/coverage/commands'
import { db } from '@/lib/server/db'
import { acceptUnanimous } from '@/lib/server/decisions/accept'
import * as decisions from '@/lib/server/decisions/commands'
import { retractClaim } from '@/lib/server/decisions/retract'
import * as documents from '@/lib/server/documents/commands'
import { getDocument } from '@/lib/server/documents/queries'
import { live } from '@/lib/server/effects'
import * as evidence from '@/lib/server/evidence/commands'
import * as members from '@/lib/server/members/commands'
import { NotFound } from '@/lib/server/not-found'
import * as answers from '@/lib/server/proposed-changes/answer'
import * as changes from '@/lib/server/proposed-changes/commands'
import { changeMany, previewBulk } from '@/lib/server/queue/bulk'
import * as reports from '@/lib/server/reports/commands'
import { assignClaim } from '@/lib/server/reviews/assign'
import * as reviews from '@/lib/server/reviews/commands'
import { takeBack } from '@/lib/server/reviews/take-back'
import { takeNext } from '@/lib/server/reviews/take-next'
import { dismissHint } from '@/lib/server/workspaces/commands'
import { givenNewsroom, givenOpenRound, granted } from '@/tests/support/newsroom'

let round: Awaited<ReturnType<typeof givenOpenRound>>
let stranger: MemberActor
let home: string
let commentId: string
let changeId: string
let passageId: string
beforeAll(async () => {
  const desk = await givenNewsroom({ Ines: 'reviewer', Petra: 'reviewer' })
  const elsewhere = await givenNewsroom({ Sam: 'owner', Sue: 'lead' })
  home = desk.workspaceId
  const ines = desk.member('Ines')
  round = await givenOpenRound(ines)
  const { claimId } = round
  const said = { claimId, passageId: null, replyToId: null, body: commentOf('A question.') }
  commentId = granted(await comments.writeComment(ines, said, live)).commentId
  passageId = (await db.passage.findFirstOrThrow({ where: { claimId } })).id
  const words = { exact: round.passage.exact, replacement: 'Other words', why: 'Because.' }
  changeId = granted(await changes.proposeChange(ines, { claimId, passageId, ...words }, live)).changeId
  stranger = elsewhere.member('Sam')
})

type Act = (actor: MemberActor) => Promise<Outcome<unknown>>

/** Every command that takes a member, with ids of another workspace's record. */
function acts(): Record<string, Act> {
  const { claimId, documentId, passage, roundId } = round
  const reason = 'Only trying.'
  const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const details = { statement: 'Mine now.', type: 'other' as const, priority: 'low' as const, ...facts }
  const said = {
    roundId,
    ratingId: 'mixed',
    confidence: 'low' as const,
    rationale: rationaleOf('x'),
    evidence: [],
  }
  const none = { ratingId: null, confidence: null, rationale: null, evidence: [] }
  const cite = {
    claimId,
    choice: { sourceId: claimId },
    citation: { used: false as const, whyNotUsed: reason },
  }
  const settle = { claimId, roundId, ratingId: 'mixed', summary: 'x', overrideReason: null }
  return {
    draftClaim: (a) => claims.draftClaim(a, { ...details, documentId, passage }, live),
    changeClaim: (a) => claims.changeClaim(a, { ...details, claimId, edition: 1 }, live),
    markPassage: (a) => claims.markPassage(a, { claimId, passage }, live),
    unmarkPassage: (a) => claims.unmarkPassage(a, { claimId, passageId: claimId }, live),
    remarkPassages: (a) =>
      remarkPassages(a, { documentId, claims: [{ claimId, off: [], on: [passage] }] }, live),
    setAside: (a) => coverage.setAside(a, { documentId, words: [passage], why: 'opinion', note: null }, live),
    liftSetAside: (a) => coverage.liftSetAside(a, { documentId, setAsideIds: [claimId] }, live),
    submitClaim: (a) => life.submitClaim(a, { claimId, edition: 2 }, live),
    returnClaim: (a) => life.returnClaim(a, { claimId, reason }, live),
    reopenClaim: (a) => life.reopenClaim(a, { claimId, reason }, live),
    withdrawClaim: (a) => life.withdrawClaim(a, { claimId, reason }, live),
    restoreClaim: (a) => life.restoreClaim(a, { claimId, reason }, live),
    settleClaim: (a) => decisions.settleClaim(a, settle, live),
    publishClaim: (a) => decisions.publishClaim(a, { claimId, decisionId: claimId, note: null }, live),
    retractClaim: (a) => retractClaim(a, { claimId, publicationId: claimId, reason }, live),
    signOffDocument: (a) => documents.signOffDocument(a, { documentId, conclusion: reason }, live),
    attachEvidence: (a) => evidence.attachEvidence(a, cite, live),
    removeEvidence: (a) => evidence.removeEvidence(a, { evidenceId: claimId, reason }, live),
    makeReport: (a) => reports.makeReport(a, { documentId }, live),
    prioritiseClaim: (a) => prioritiseClaim(a, { claimId, priority: 'high' }, live),
    setDue: (a) => setDue(a, { claimId, dueOn: '2026-12-24' }, live),
    assignClaim: (a) => assignClaim(a, { claimId, memberIds: [stranger.memberId] }, live),
    takeBack: (a) => takeBack(a, { claimId, memberId: null }, live),
    acceptUnanimous: (a) => acceptUnanimous(a, { claimId, summary: reason }, live),
    changeMany: (a) => changeMany(a, { claimIds: [claimId], act: { kind: 'return', reason } }, live),
    previewBulk: (a) => previewBulk(a, { claimIds: [claimId], act: { kind: 'return', reason } }, live),
    takeClaim: (a) => reviews.takeClaim(a, { claimId }, live),
    releaseClaim: (a) => reviews.releaseClaim(a, { claimId }, live),
    saveDraft: (a) => reviews.saveDraft(a, { roundId, content: none }, live),
    submitReview: (a) => reviews.submitReview(a, said, live),
    writeComment: (a) =>
      comments.writeComment(a, { claimId, passageId: null, replyToId: null, body: commentOf('x') }, live),
    resolveThread: (a) => comments.resolveThread(a, { commentId, resolved: true }, live),
    editComment: (a) => ownComments.editComment(a, { commentId, edition: 1, body: commentOf('y') }, live),
    withdrawComment: (a) => ownComments.withdrawComment(a, { commentId }, live),
    proposeChange: (a) =>
      changes.proposeChange(
        a,
        { claimId, passageId, exact: passage.exact, replacement: 'x', why: reason },
        live,
      ),
    withdrawChange: (a) => changes.withdrawChange(a, { changeId }, live),
    acceptChange: (a) => answers.acceptChange(a, { changeId, answer: null }, live),
    rejectChange: (a) => answers.rejectChange(a, { changeId, answer: reason }, live),
    reopenChange: (a) => answers.reopenChange(a, { changeId }, live),
    submitCannotJudge: (a) => reviews.submitCannotJudge(a, { roundId, reason }, live),
  }
}

const sizeOfLog = async () => (await db.auditLog.findUniqueOrThrow({ where: { id: home } })).size

it('refuses a member of another workspace every act, as something that is not there', async () => {
  const before = await sizeOfLog()
  for (const [name, act] of Object.entries(acts())) {
    const outcome = await act(stranger)
    expect(outcome, name).toMatchObject({ ok: false })
    if (!outcome.ok) expect(outcome.refusal.code, name).toMatch(/not[.-]found$/)
  }
  expect(await sizeOfLog(), 'and nothing was recorded').toBe(before)
})

it('refuses a visitor every act', async () => {
  const nobody = visitor() as unknown as MemberActor
  const own: Record<string, Act> = {
    ...acts(),
    importPastedText: (a) =>
      documents.importPastedText(
        a,
        { headline: 'H', deck: null, byline: null, publisher: null, language: 'en', text: 'T' },
        live,
      ),
    dismissHint: (a) => dismissHint(a, { name: 'mark' }, live),
    takeNext: async (a) => {
      const taken = await takeNext(a, {}, live).catch(() => ({
        ok: false as const,
        refusal: { code: 'x', message: 'x' },
      }))
      return taken.ok && taken.value.claimId === null
        ? { ok: false, refusal: { code: 'none', message: 'none' } }
        : taken
    },
    addMember: (a) =>
      members.addMember(
        a,
        { workspaceSlug: stranger.workspaceSlug, email: 'x@y.example', role: 'owner' },
        live,
      ),
    createAccount: (a) =>
      members.createAccount(a, { name: 'X', email: 'x@y.example', password: 'long-enough-word' }, live),
    openWorkspace: (a) =>
      members.openWorkspace(a, { name: 'X', slug: 'xx', teamSize: 1, scaleId: 'truth-5' }, live),
  }
  const before = await sizeOfLog()
  for (const [name, act] of Object.entries(own)) {
    const outcome = await act(nobody).catch((error: unknown) => error)
    expect(outcome, name).not.toMatchObject({ ok: true })
  }
  expect(await sizeOfLog()).toBe(before)
})

it('shows a stranger nothing: what you may not see is not found', async () => {
  await expect(getClaim(stranger, round.claimId)).rejects.toThrow(NotFound)
  await expect(listClaimCards(stranger, round.documentId)).rejects.toThrow(NotFound)
  await expect(getDocument(stranger, round.documentId)).rejects.toThrow(NotFound)
})
