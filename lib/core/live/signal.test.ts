import { describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { type LiveFact, liveSignal } from '@/lib/core/live/signal'
import { told } from '@/lib/core/live/told'
import { type Role, roles } from '@/lib/core/members/role'

const desk = '0192f0c0-0000-7000-8000-000000000001'
const as = (role: Role, memberId = `m-${role}`) =>
  ({ kind: 'member', workspaceId: desk, memberId, role, name: role }) as unknown as MemberActor

const fact = (verb: string, more: Partial<LiveFact> = {}): LiveFact => ({
  workspaceId: desk,
  seq: 41,
  verb,
  subjectId: 'subject',
  by: { memberId: 'm-other', name: 'Priya' },
  claimId: 'claim',
  claimNumber: 7,
  documentId: 'document',
  sealed: null,
  unseats: [],
  readAt: 1_000,
  ...more,
})

/** The roles that are told of an event. */
const toldTo = (one: LiveFact) => roles.filter((role) => liveSignal(one, as(role)) !== null)

describe('whom a change is told', () => {
  it('tells that a review is in to leads, owners and auditors, and of a changed one nobody', () => {
    expect(toldTo(fact('review.submitted'))).toEqual(['owner', 'lead', 'auditor'])
    expect(toldTo(fact('review.changed'))).toEqual([])
  })

  it('tells everybody of the reveal, without who was the last', () => {
    expect(toldTo(fact('claim.revealed'))).toEqual([...roles])
    expect(liveSignal(fact('claim.revealed'), as('reviewer'))?.by).toBeNull()
    expect(liveSignal(fact('claim.settled'), as('reviewer'))?.by).toBe('Priya')
  })

  it('tells of a sealed comment its readers and the leads, of sealed other words their author alone', () => {
    const comment = fact('comment.written', { sealed: { leads: true, memberIds: ['m-asker'] } })
    expect(toldTo(comment)).toEqual(['owner', 'lead'])
    expect(liveSignal(comment, as('reviewer', 'm-asker'))).not.toBeNull()
    const change = fact('proposedChange.made', { sealed: { leads: false, memberIds: ['m-author'] } })
    expect(toldTo(change)).toEqual([])
    expect(liveSignal(change, as('reviewer', 'm-author'))).not.toBeNull()
    for (const verb of ['comment.written', 'proposedChange.made'])
      expect(toldTo(fact(verb))).toEqual([...roles])
  })

  it('tells whoever loses a slot by it that they do, and nobody else more than before', () => {
    const back = fact('claim.unassigned', { unseats: ['m-ines'] })
    expect(liveSignal(back, as('reviewer', 'm-ines'))).toMatchObject({ change: 'takenBack', by: 'Priya' })
    expect(liveSignal(back, as('reviewer', 'm-rosa'))).toBeNull()
    expect(liveSignal(back, as('lead'))).toMatchObject({ change: 'slots' })
    const out = fact('conflict.declared', { unseats: ['m-ines'], claimId: null })
    expect(liveSignal(out, as('reviewer', 'm-ines'))?.change).toBe('keptOut')
    expect(liveSignal(out, as('reviewer', 'm-rosa'))?.change).toBe('document')
  })

  it('tells of invitations those who manage members', () => {
    expect(toldTo(fact('invitation.sent'))).toEqual(['owner'])
  })

  it.each(Object.keys(told))('never says more of %s than its kind, its place and a name', (verb) => {
    for (const role of roles) {
      const signal = liveSignal(fact(verb), as(role))
      if (signal === null) continue
      expect(Object.keys(signal).sort()).toEqual(
        ['by', 'change', 'claimId', 'claimNumber', 'documentId', 'own', 'readAt'].sort(),
      )
      expect(JSON.stringify(signal)).not.toContain('41')
    }
  })

  it('tells nothing of accounts, of another workspace, or of a verb it does not know', () => {
    for (const verb of Object.keys(told).filter((name) => name.startsWith('account.')))
      expect(toldTo(fact(verb))).toEqual([])
    expect(toldTo(fact('claim.settled', { workspaceId: 'elsewhere' }))).toEqual([])
    for (const verb of ['review.guessed', 'constructor']) expect(toldTo(fact(verb))).toEqual([])
  })

  it('knows one’s own act, whatever the window', () => {
    expect(liveSignal(fact('claim.settled'), as('lead', 'm-other'))?.own).toBe(true)
    expect(liveSignal(fact('claim.settled', { by: null }), as('lead'))).toMatchObject({
      own: false,
      by: null,
    })
  })
})
