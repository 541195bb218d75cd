import { expect, it } from 'vitest'
import type { Actor, MemberActor } from '@/lib/core/actor'
import { claimStates } from '@/lib/core/claims/state'
import { roles } from '@/lib/core/members/role'
import { can, type Permission, permissions, type Subject } from '@/lib/core/permissions'

const workspaceId = 'here'
const member = (role: MemberActor['role'], where = workspaceId) =>
  ({ kind: 'member', role, workspaceId: where, memberId: 'm', userId: 'u', name: 'M' }) as unknown as Actor
const visitor = { kind: 'visitor' } as unknown as Actor
const operator = { kind: 'operator', via: 'set-up' } as unknown as Actor

/** Facts under which a permission is at its most open; each test then takes one away. */
const open: Subject = {
  workspaceId,
  everPublished: false,
  publicationStands: true,
  decisionPublished: false,
  answeredThisRound: false,
  slotOpen: true,
  tookPart: true,
  imported: true,
  own: true,
  neverSubmitted: true,
  withdrewIt: true,
  holdsLink: true,
  deciders: 'leads',
  decidedIt: false,
  conflicted: false,
}
const all = Object.keys(permissions) as Permission[]

/**
 * With the facts open, in which of these states may this role? Settling and changing need another answer about
 * reviewing.
 */
function statesFor(actor: Actor, permission: Permission): string {
  const subject = {
    ...open,
    reviewedThisRound: permission === 'claim.settleOverride',
    answeredThisRound: permission === 'review.change',
  }
  if (can(actor, permission, subject)) return 'yes'
  const states = claimStates.filter((state) => can(actor, permission, { ...subject, state }))
  return states.length === 0 ? '–' : states.join(', ')
}

it('is the matrix in docs/permissions.md: role x permission x state', async () => {
  const head = ['permission', ...roles, 'visitor', 'operator']
  const rows = all.map((permission) => [
    permission,
    ...roles.map((role) => statesFor(member(role), permission)),
    statesFor(visitor, permission),
    statesFor(operator, permission),
  ])
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const text = [
    '# Who may do what',
    '',
    'Printed from `lib/core/permissions.ts` by its test; a change there shows up here. A cell names the states of',
    'the claim in which the permission holds, “yes” where no state matters. Further facts count too (who reviewed,',
    'what is published, who took part): they are set here as favourably as they can be.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../docs/permissions.md')
})

it('gives a member of another workspace nothing at all', () => {
  for (const permission of all.filter((name) => name !== 'installation.setUp')) {
    for (const role of roles) {
      for (const state of claimStates) {
        expect(can(member(role, 'elsewhere'), permission, { ...open, state }), `${role} ${permission}`).toBe(
          false,
        )
      }
    }
  }
})

it('refuses when a fact is not known: what is left out counts as no', () => {
  const bare: Subject = { workspaceId, state: 'to_decide' }
  expect(can(member('lead'), 'claim.settle', bare)).toBe(false)
  expect(can(member('lead'), 'claim.settleOverride', bare)).toBe(false)
  expect(can(member('lead'), 'claim.withdraw', bare)).toBe(false)
  expect(can(member('reviewer'), 'report.make', bare)).toBe(false)
  expect(can(member('reviewer'), 'review.take', { ...bare, state: 'in_review' })).toBe(false)
})

it('lets an author take back a draft of their own that never went to review, and nobody else', () => {
  const subject: Subject = {
    workspaceId,
    own: true,
    neverSubmitted: true,
    withdrewIt: true,
    everPublished: false,
  }
  const reviewer = member('reviewer')
  expect(can(reviewer, 'claim.withdraw', { ...subject, state: 'draft' })).toBe(true)
  expect(can(reviewer, 'claim.restore', { ...subject, state: 'withdrawn' })).toBe(true)
  for (const less of [{ own: false }, { neverSubmitted: false }]) {
    expect(can(reviewer, 'claim.withdraw', { ...subject, state: 'draft', ...less })).toBe(false)
    expect(can(reviewer, 'claim.restore', { ...subject, state: 'withdrawn', ...less })).toBe(false)
  }
  const notMine = { ...subject, state: 'withdrawn' as const, withdrewIt: false }
  expect(can(reviewer, 'claim.restore', notMine)).toBe(false)
  expect(can(member('lead'), 'claim.restore', notMine)).toBe(true)
  expect(can(reviewer, 'claim.withdraw', { ...subject, state: 'in_review' })).toBe(false)
  expect(can(member('auditor'), 'claim.withdraw', { ...subject, state: 'draft' })).toBe(false)
})

it('leaves settling to owners where the policy says so, and the legal sign-off to whoever did not decide', () => {
  const subject: Subject = { ...open, state: 'to_decide', reviewedThisRound: false, deciders: 'owners' }
  expect(can(member('owner'), 'claim.settle', subject)).toBe(true)
  expect(can(member('lead'), 'claim.settle', subject)).toBe(false)
  expect(can(member('lead'), 'claim.legalSignOff', { ...open, state: 'decided' })).toBe(true)
  expect(can(member('lead'), 'claim.legalSignOff', { ...open, state: 'decided', decidedIt: true })).toBe(
    false,
  )
})

it('lets nobody settle quietly what they reviewed themselves', () => {
  const subject: Subject = { ...open, state: 'to_decide', reviewedThisRound: true }
  for (const role of roles) expect(can(member(role), 'claim.settle', subject)).toBe(false)
  expect(can(member('lead'), 'claim.settleOverride', subject)).toBe(true)
})

it('keeps whoever has a conflict of interest out of taking, reviewing, settling and signing off', () => {
  const acts: [Permission, Subject][] = [
    ['review.take', { ...open, state: 'in_review' }],
    ['review.write', { ...open, state: 'in_review' }],
    ['review.change', { ...open, state: 'in_review', answeredThisRound: true }],
    ['claim.settle', { ...open, state: 'to_decide', reviewedThisRound: false }],
    ['claim.settleOverride', { ...open, state: 'to_decide', reviewedThisRound: true }],
    ['claim.legalSignOff', { ...open, state: 'decided' }],
  ]
  for (const [permission, subject] of acts) {
    expect(can(member('owner'), permission, subject), permission).toBe(true)
    expect(can(member('owner'), permission, { ...subject, conflicted: true }), permission).toBe(false)
    const { conflicted: _, ...unknown } = subject
    expect(can(member('owner'), permission, unknown), permission).toBe(false)
  }
})
