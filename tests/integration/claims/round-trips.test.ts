import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { getActivity } from '@/lib/server/audit/queries'
import { draftClaim } from '@/lib/server/claims/commands'
import { submitClaim } from '@/lib/server/claims/life'
import { getClaim, listClaimCards } from '@/lib/server/claims/queries'
import { getDocument, listDocuments } from '@/lib/server/documents/queries'
import { live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { getQueue } from '@/lib/server/queue/queries'
import { listSources } from '@/lib/server/sources/queries'
import { getFrame } from '@/lib/server/workspaces/queries'
import { givenDraft, givenNewsroom, granted, review } from '@/tests/support/newsroom'

/** How often the database is asked while `read` runs. */
async function roundTrips(read: () => Promise<unknown>): Promise<number> {
  await read()
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await read()
    return asked.mock.calls.length
  } finally {
    asked.mockRestore()
  }
}

it('asks the database no more often when there is more to read', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer' })
  const [lea, ines, petra] = [desk.member('Lea'), desk.member('Ines'), desk.member('Petra')]
  const first = await givenDraft(lea)
  const { documentId, passage } = first
  const details = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }
  const statement = 'Another claim.'
  const base = { ...details, documentId, passage, statement, type: 'other', priority: 'low' } as const

  /** One more claim with a source of its own, sent to review and half judged. */
  async function grow(title: string) {
    const { claimId } = granted(await draftClaim(lea, base, live))
    const evidence = {
      claimId,
      choice: { source: { kind: 'book', title } },
      citation: { used: true, stance: 'context', quote: 'As it says.' },
    }
    granted(await attachEvidence(lea, attachEvidenceInput.parse(evidence), live))
    const { edition } = await getClaim(lea, claimId)
    granted(await submitClaim(lea, { claimId, edition }, live))
    await review(ines, claimId, 'true', title)
    return claimId
  }

  const claimId = await grow('The first book')
  const reads = {
    getFrame: () => getFrame(petra),
    getQueue: () => getQueue(petra, { list: 'to-do' }),
    submitted: () => getQueue(ines, { list: 'submitted' }),
    listDocuments: () => listDocuments(lea),
    getDocument: () => getDocument(lea, documentId),
    listClaimCards: () => listClaimCards(lea, documentId),
    getClaim: () => getClaim(lea, claimId),
    listSources: () => listSources(lea),
    getActivity: () => getActivity(lea),
  }
  const count = async () => {
    const counts: Record<string, number> = {}
    for (const [name, read] of Object.entries(reads)) counts[name] = await roundTrips(read)
    return counts
  }
  const few = await count()
  for (let i = 0; i < 6; i++) await grow(`Book ${i}`)
  expect(await count()).toEqual(few)
})
