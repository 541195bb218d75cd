import { expect, it } from 'vitest'
import { digestFrom, isOn, settingsFrom } from '@/lib/core/notifications/kind'
import { type ClaimPeople, recipientsOf } from '@/lib/core/notifications/recipients'

const people: ClaimPeople = {
  drafter: 'dora',
  reviewers: ['ines', 'petra', 'lea'],
  leads: ['lea', 'olga'],
  deciders: ['olga'],
  mentioned: ['petra', 'ines'],
  thread: ['ines', 'dora'],
  proposer: 'petra',
  editor: 'dora',
}
const told = (verb: string, by: string | null) => Object.fromEntries(recipientsOf(verb, people, by))

it('tells each person once, as the first that fits, and never whoever did it', () => {
  expect(told('claim.revealed', 'petra')).toEqual({ ines: 'revealed', lea: 'revealed', olga: 'toDecide' })
  expect(told('claim.returned', 'lea')).toEqual({ dora: 'returned' })
  expect(told('claim.returned', 'dora')).toEqual({})
  expect(told('claim.settled', 'olga')).toEqual({
    ines: 'decided',
    petra: 'decided',
    lea: 'decided',
    dora: 'decided',
  })
  expect(told('claim.reopened', 'lea')).toMatchObject({ olga: 'reopened', dora: 'reopened' })
  expect(told('comment.written', 'ines')).toEqual({ petra: 'mention', dora: 'reply' })
  expect(told('comment.edited', 'ines')).toEqual({ petra: 'mention' })
  expect(told('proposedChange.made', 'petra')).toEqual({ dora: 'proposed' })
  expect(told('proposedChange.rejected', 'dora')).toEqual({ petra: 'answered' })
})

it('tells nobody in person that a review is in, was changed, or that somebody took a claim', () => {
  for (const verb of ['review.submitted', 'review.changed', 'round.revealed', 'toString'])
    expect(told(verb, null)).toEqual({})
})

it('begins the stretch of a digest at six in the morning UTC, on the hour, or never', () => {
  const at = (time: string) => new Date(`2026-03-01T${time}Z`)
  expect(digestFrom('daily', at('05:59:59'))?.toISOString()).toBe('2026-02-28T06:00:00.000Z')
  expect(digestFrom('daily', at('06:00:00'))?.toISOString()).toBe('2026-03-01T06:00:00.000Z')
  expect(digestFrom('hourly', at('10:20:30.5'))?.toISOString()).toBe('2026-03-01T10:00:00.000Z')
  expect(digestFrom('off', at('10:20:30'))).toBeNull()
})

it('is on unless it was switched off', () => {
  const settings = settingsFrom({ digest: 'hourly', app: { reply: false }, mail: {} })
  expect([isOn(settings, 'app', 'reply'), isOn(settings, 'mail', 'reply')]).toEqual([false, true])
  expect(settingsFrom({ app: { unknown: true } }).digest).toBe('daily')
})
