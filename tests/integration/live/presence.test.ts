import { beforeAll, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { submitClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { comeHere } from '@/lib/server/live/presence'
import { givenDraft, givenNewsroom, granted, type Newsroom, review } from '@/tests/support/newsroom'

let desk: Newsroom
const who = (name: string): MemberActor => desk.member(name)
beforeAll(async () => {
  desk = await givenNewsroom({ Lea: 'lead', Ines: 'reviewer', Petra: 'reviewer', Aude: 'auditor' })
})

/** The names somebody is told, at a time from now in milliseconds. */
async function here(name: string, documentId: string, ms = 0) {
  const at = { ...live, now: () => new Date(Date.now() + ms) }
  const { others } = granted(await comeHere(who(name), { documentId }, at))
  return others.map((other) => other.name)
}

it('tells who else has a document open, for as long as they say so', async () => {
  const { documentId } = await givenDraft(who('Ines'))
  expect(await here('Ines', documentId)).toEqual([])
  expect(await here('Petra', documentId)).toEqual(['Ines'])
  expect(await here('Aude', documentId)).toEqual(['Ines', 'Petra'])
  expect(await here('Petra', documentId, 40_000)).toEqual(['Aude', 'Ines'])
  expect(await here('Lea', documentId, 60_000)).toEqual(['Petra'])
})

it('tells nobody and keeps nothing while a blind round is open, and goes on after the reveal', async () => {
  const { documentId, claimId } = await givenDraft(who('Ines'))
  for (const name of ['Ines', 'Petra']) await here(name, documentId)
  granted(await submitClaim(who('Ines'), { claimId, edition: 1 }, live))
  for (const name of ['Lea', 'Aude', 'Petra', 'Ines']) expect(await here(name, documentId)).toEqual([])
  expect(await db.presence.count({ where: { documentId } })).toBe(0)
  await review(who('Ines'), claimId, 'true')
  expect(await here('Lea', documentId)).toEqual([])
  await review(who('Petra'), claimId, 'true')
  expect(await here('Ines', documentId)).toEqual([])
  expect(await here('Lea', documentId)).toEqual(['Ines'])
})

it('is not there for strangers, and names no document of another workspace', async () => {
  const other = await givenNewsroom({ Sam: 'owner' })
  const { documentId } = await givenDraft(who('Ines'))
  expect(await comeHere(other.member('Sam'), { documentId }, live)).toMatchObject({
    refusal: { code: 'document.not-found' },
  })
})
