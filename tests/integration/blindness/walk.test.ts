import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { everything } from '@/lib/core/agreement/filter'
import { changeRows } from '@/lib/core/proposed-changes/csv'
import { readQueueQuery } from '@/lib/core/queue/filter'
import { queueLists } from '@/lib/core/queue/view'
import { submitReviewInput } from '@/lib/core/review/input'
import { rationaleOf } from '@/lib/core/review/rationale'
import * as agreement from '@/lib/server/agreement/queries'
import * as audit from '@/lib/server/audit/queries'
import { mintAccount, visitor } from '@/lib/server/auth-mint'
import * as claims from '@/lib/server/claims/queries'
import * as comments from '@/lib/server/comments/queries'
import * as conflicts from '@/lib/server/conflicts/queries'
import * as coverage from '@/lib/server/coverage/queries'
import { db } from '@/lib/server/db'
import { findLinkedWords } from '@/lib/server/documents/linked-words'
import * as documents from '@/lib/server/documents/queries'
import { getComparison, listRevisions } from '@/lib/server/documents/revisions'
import { live } from '@/lib/server/effects'
import * as imports from '@/lib/server/imports/queries'
import * as insights from '@/lib/server/insights/queries'
import * as invitations from '@/lib/server/invitations/queries'
import * as liveQueries from '@/lib/server/live/queries'
import * as members from '@/lib/server/members/queries'
import { followAll } from '@/lib/server/notifications/follow-log'
import * as notifications from '@/lib/server/notifications/queries'
import * as policy from '@/lib/server/policy/queries'
import * as proposedChanges from '@/lib/server/proposed-changes/queries'
import { writeChangesDocx } from '@/lib/server/proposed-changes/write-docx'
import * as queue from '@/lib/server/queue/queries'
import { makeReport } from '@/lib/server/reports/commands'
import * as reports from '@/lib/server/reports/queries'
import { submitReview, takeClaim } from '@/lib/server/reviews/commands'
import * as scales from '@/lib/server/scales/queries'
import * as sources from '@/lib/server/sources/queries'
import * as workspaces from '@/lib/server/workspaces/queries'
import { exportedFunctions } from '@/tests/architecture/functions'
import { filesIn, isTest } from '@/tests/architecture/source-files'
import { actsBeside, actsOnChange, actsOnSealed } from '@/tests/integration/blindness/acts'
import { attempt, findCanaries, type Read } from '@/tests/integration/blindness/find-canaries'
import { canaries, givenSealedRound } from '@/tests/integration/blindness/sealed-newsroom'
import { granted } from '@/tests/support/newsroom'

let sealed: Awaited<ReturnType<typeof givenSealedRound>>
beforeAll(async () => {
  sealed = await givenSealedRound()
  await followAll(live)
})

/** Everything that is written in a Word file. */
const unzipped = (file: Uint8Array) => Object.values(unzipSync(file)).map((part) => strFromU8(part))

/** What answers a reader and is held to blindness in another test. */
const walkedElsewhere: Record<string, string> = {
  'live.openLiveStream': 'tests/integration/live/stream.test.ts reads the stream with canaries in it',
}

/** Everything that answers a reader, of every noun, as somebody of the workspace would call it. */
const reads = (): Record<string, Record<string, Read | null>> => {
  const { claimId, documentId } = sealed
  const account = (actor: MemberActor) =>
    mintAccount({ userId: actor.userId, sessionId: claimId, name: actor.name })
  return {
    agreement: {
      getAgreement: async (actor) => [
        await agreement.getAgreement(actor, everything),
        await agreement.getAgreement(actor, {
          ...everything,
          document: documentId,
          scale: `${sealed.scaleId}@1`,
        }),
      ],
    },
    audit: {
      getActivity: async (actor) => [
        await audit.getActivity(actor, {}),
        await audit.getActivity(actor, { claimId }),
        await audit.getActivity(actor, { verb: 'review.submitted' }),
        await audit.getActivity(actor, { verb: 'review.changed' }),
        await audit.getActivity(actor, { verb: 'claim.unassigned' }),
      ],
    },
    claims: {
      listClaimCards: (actor) => claims.listClaimCards(actor, documentId),
      getClaim: (actor) => claims.getClaim(actor, claimId),
    },
    comments: {
      getDiscussion: (actor) => comments.getDiscussion(actor, claimId),
    },
    conflicts: {
      listConflicts: (actor) => conflicts.listConflicts(actor, documentId),
    },
    coverage: {
      listSetAsides: (actor) => coverage.listSetAsides(actor, { documentId, revisionId: sealed.revisionId }),
    },
    documents: {
      listDocuments: (actor) => documents.listDocuments(actor, {}),
      getDocument: (actor) => documents.getDocument(actor, documentId),
      listRevisions: (actor) => listRevisions(actor, documentId),
      getComparison: (actor) => getComparison(actor, documentId, 2),
      findLinkedWords: (actor) => findLinkedWords(actor, documentId, { revision: 1, ...sealed.passage }),
    },
    imports: {
      listImports: async (actor) => [
        await imports.listImports(actor, {}),
        await imports.listImports(actor, { documentId }),
      ],
      getImport: (actor) => imports.getImport(actor, claimId),
    },
    insights: {
      getInsights: (actor) => insights.getInsights(actor, everything),
    },
    invitations: {
      listInvitations: (actor) => invitations.listInvitations(actor),
      getInvitation: (actor) => invitations.getInvitation(account(actor), 'x'.repeat(64)),
    },
    live: {
      getLiveStart: (actor) => liveQueries.getLiveStart(actor),
    },
    members: {
      listMembers: members.listMembers,
      listSessions: (actor) => members.listSessions(account(actor)),
      getReset: () => members.getReset(visitor(), 'x'.repeat(64)),
      membershipEnded: (actor) => members.membershipEnded(account(actor), actor.workspaceSlug),
    },
    notifications: {
      listNotifications: notifications.listNotifications,
      getNotificationSettings: notifications.getNotificationSettings,
    },
    'proposed-changes': {
      listProposedChanges: async (actor) => {
        const list = await proposedChanges.listProposedChanges(actor, documentId)
        return [list, changeRows(list), unzipped(await writeChangesDocx(list))]
      },
    },
    scales: { listOwnScales: scales.listOwnScales },
    policy: {
      getPolicy: policy.getPolicy,
      listPolicies: policy.listPolicies,
    },
    queue: {
      getQueue: (actor) =>
        Promise.all([
          ...queueLists.map((list) => queue.getQueue(actor, { list })),
          ...asksOfQueue(actor).map((text) =>
            queue.getQueue(actor, { list: 'all', ...readQueueQuery(new URLSearchParams(text)) }),
          ),
        ]),
      countToDo: (actor) => queue.countToDo(actor),
      countSavedLists: async (actor) => {
        await keepAsks(actor)
        return queue.countSavedLists(actor)
      },
    },
    reports: {
      listReports: (actor) => reports.listReports(actor, {}),
      getReport: async (actor) => {
        const made = granted(await makeReport(actor, { documentId }, live))
        return reports.getReport(actor, made.reportId)
      },
    },
    sources: {
      listSources: async (actor) => [
        await sources.listSources(actor, {}),
        await sources.listSources(actor, { search: 'canary' }),
      ],
      findSource: (actor) => sources.findSource(actor, { address: canaries.sourceUrl }),
    },
    workspaces: {
      getFrame: workspaces.getFrame,
      listMyWorkspaces: (actor) => workspaces.listMyWorkspaces(account(actor)),
    },
  }
}

/** Every filter and order of the queue that could be made to ask about a review. */
const asksOfQueue = (actor: MemberActor) => [
  'spread=unanimous,near,split',
  'source=web-page',
  'text=canary',
  'scale=truth-5@1',
  `assignee=${actor.memberId}`,
  'assignee=nobody',
  'state=in_review&sort=due',
]

/** The same asks, kept as lists of the member's own. */
async function keepAsks(actor: MemberActor): Promise<void> {
  const { workspaceId, memberId } = actor
  await db.savedList.deleteMany({ where: { workspaceId, memberId } })
  await db.savedList.createMany({
    data: asksOfQueue(actor).map((query) => ({
      id: live.newId(),
      workspaceId,
      memberId,
      name: 'Kept',
      query: `list=all&${query}`,
      shared: false,
      createdAt: live.now(),
    })),
  })
}

/** Everybody but the authors of what is sealed, and each author for what is not theirs. */
const strangers = ['Olga', 'Lea', 'Rosa', 'Aude']

/** What is not there for some of them: somebody else's import, and what only leads or only editors may see. */
const notForAll = [
  'imports.getImport',
  'imports.listImports',
  'invitations.listInvitations',
  'audit.getActivity',
]

/** Questions are for the leads, on the claim's page and nowhere else. */
const forLeads = ['question', 'answer'].map((field) => `comments.getDiscussion shows ${field}`)
const allowedTo = (name: string) => (name === 'Olga' || name === 'Lea' ? forLeads : [])

describe('until the last review is in, no path shows another person’s judgement', () => {
  it('walks everything in lib/server that answers a reader', () => {
    const nounOf = (file: string) => file.split('/')[2] ?? ''
    const readers = filesIn(['lib/server'], /^lib\/server\/[^/]+\/.*\.ts$/)
      .filter((file) => !isTest(file))
      .flatMap(exportedFunctions)
      .filter(({ file, calls }) => file.endsWith('/queries.ts') || calls.has('authorize'))
      .map(({ file, name }) => `${nounOf(file)}.${name}`)
    const walked = Object.entries(reads()).flatMap(([noun, of]) =>
      Object.keys(of).map((name) => `${noun}.${name}`),
    )
    expect(
      [...walked, ...Object.keys(walkedElsewhere)].sort(),
      'a query is missing from the walk: add a call for it above',
    ).toEqual(readers.sort())
  })

  for (const name of strangers) {
    it(`shows ${name} nothing, in queries, answers, reports and log lines`, async () => {
      const written: string[] = []
      const spies = (['log', 'error', 'warn', 'info'] as const).map((method) =>
        vi
          .spyOn(console, method)
          .mockImplementation((...parts) => void written.push(parts.map(String).join(' '))),
      )
      const actor = sealed.desk.member(name)
      const seen: [string, string][] = []
      for (const [noun, of] of Object.entries(reads())) {
        for (const [query, read] of Object.entries(of)) {
          if (read) seen.push([`${noun}.${query}`, await attempt(read, actor)])
        }
      }
      for (const [act, run] of Object.entries(actsBeside(sealed))) seen.push([act, await attempt(run, actor)])
      for (const spy of spies) spy.mockRestore()
      const leaks = [...seen, ['console', written.join('\n')] as const].flatMap(([where, text]) =>
        findCanaries(text).map((field) => `${where} shows ${field}`),
      )
      expect(leaks).toEqual(allowedTo(name))
      const silent = seen.filter(([query, text]) => text === 'not found' && !notForAll.includes(query))
      expect(silent, 'the walk reaches real answers, not refusals').toEqual([])
    })
  }

  it('does not let anybody act on what they may not know of', async () => {
    for (const name of ['Petra', 'Rosa', 'Aude']) {
      for (const [act, run] of Object.entries(actsOnSealed(sealed))) {
        expect(await attempt(run, sealed.desk.member(name)), `${act} as ${name}`).toMatch(/not-found|may-not/)
      }
    }
    for (const name of ['Olga', 'Lea', 'Rosa']) {
      for (const [act, run] of Object.entries(actsOnChange(sealed))) {
        expect(await attempt(run, sealed.desk.member(name)), `${act} as ${name}`).toContain('not-found')
      }
    }
  })

  it('shows an author their own review and draft, and nobody else’s', async () => {
    const own: Record<string, string[]> = {
      Ines: [
        'rationale',
        'quote',
        'note',
        'locator',
        'sourceTitle',
        'sourceUrl',
        'rating',
        'certainty',
        'cancelled',
        'question',
        'answer',
        'saidBefore',
        'time',
        'thoughtAgain',
      ],
      Petra: ['cannotJudge'],
      Theo: ['draft', 'draftSource', 'rating', 'certainty', 'newWords', 'whyNewWords'],
    }
    for (const [name, allowed] of Object.entries(own)) {
      const actor = sealed.desk.member(name)
      for (const of of Object.values(reads())) {
        for (const [query, read] of Object.entries(of)) {
          if (!read) continue
          const leaks = findCanaries(await attempt(read, actor)).filter((field) => !allowed.includes(field))
          expect(leaks, `${query} as ${name}`).toEqual([])
        }
      }
    }
  })

  it('shows all of it once the round is complete, the cancelled round with it, and drafts never', async () => {
    const { desk, claimId, roundId } = sealed
    const input = submitReviewInput.parse({
      roundId,
      ratingId: 'mixed',
      certainty: 'certainty',
      confidence: 'high',
      rationale: rationaleOf('In the open.'),
    })
    expect(granted(await submitReview(desk.member('Theo'), input, live))).toEqual({ revealed: true })
    const view = JSON.stringify(await claims.getClaim(desk.member('Aude'), claimId))
    for (const field of [
      'rationale',
      'quote',
      'note',
      'sourceTitle',
      'cannotJudge',
      'cancelled',
      'saidBefore',
    ] as const) {
      expect(view, `${field} is open after the reveal`).toContain(canaries[field])
    }
    expect(findCanaries(view), 'certainty is open after the reveal').toContain('certainty')
    expect(view).not.toContain(canaries.draft)
    expect(findCanaries(view), 'how long somebody took is theirs after the reveal too').not.toContain('time')
    expect(findCanaries(JSON.stringify(await claims.getClaim(desk.member('Ines'), claimId)))).toContain(
      'time',
    )
    const log = JSON.stringify(await audit.getActivity(desk.member('Aude'), { claimId }))
    expect(log).toContain('review.changed')
    for (const field of ['rationale', 'question', 'answer', 'newWords', 'whyNewWords'] as const) {
      expect(log, `${field} is in the log after the reveal`).toContain(canaries[field])
    }
    const said = JSON.stringify(await comments.getDiscussion(desk.member('Petra'), claimId))
    const list = JSON.stringify(
      await proposedChanges.listProposedChanges(desk.member('Aude'), sealed.documentId),
    )
    for (const field of ['newWords', 'whyNewWords'] as const) expect(list).toContain(canaries[field])
    for (const field of ['question', 'answer'] as const) expect(said).toContain(canaries[field])
    const kept = await db.reviewDraft.findMany({ where: { roundId }, select: { memberId: true } })
    expect(
      kept.map(({ memberId }) => memberId),
      'a submitted draft is gone',
    ).not.toContain(desk.member('Theo').memberId)
    const late = await takeClaim(desk.member('Rosa'), { claimId }, live)
    expect(late).toMatchObject({ ok: false })
  })
})
