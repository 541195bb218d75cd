import { expect, it } from 'vitest'
import { ok } from '@/lib/core/outcome'
import { recorded } from '@/lib/server/audit'
import { withdrawClaim } from '@/lib/server/claims/life'
import { db } from '@/lib/server/db'
import { signOffDocument } from '@/lib/server/documents/commands'
import { lockSignOff } from '@/lib/server/documents/sign-off'
import { live } from '@/lib/server/effects'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'

it('reopens a document that is signed off at the moment a claim of it changes', async () => {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead' })
  const lea = desk.member('Lea')
  const { claimId, documentId } = await givenDraft(lea)
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  // Holds the document as a sign-off under way does; the change of the claim has to wait for it.
  const underway = recorded(lea, lea.workspaceId, live, async (tx) => {
    await lockSignOff(tx, documentId)
    await held
    return ok({})
  })
  const order: string[] = []
  const change = withdrawClaim(lea, { claimId, reason: 'Not a claim.' }, live).then(() =>
    order.push('changed'),
  )
  await new Promise((done) => setTimeout(done, 300))
  order.push('signed off')
  letGo()
  await Promise.all([underway, change])
  expect(order).toEqual(['signed off', 'changed'])

  granted(await signOffDocument(lea, { documentId, conclusion: 'Sound.' }, live))
  granted(await signOffDocument(lea, { documentId, conclusion: 'Sound, again.' }, live))
  expect(await db.document.findUniqueOrThrow({ where: { id: documentId } })).not.toMatchObject({
    signedOffId: null,
  })
})

it('never leaves a sign-off in force that does not know of a change', async () => {
  const desk = await givenNewsroom({ Olga: 'owner', Lea: 'lead' })
  const lea = desk.member('Lea')
  for (let n = 0; n < 15; n += 1) {
    const { claimId, documentId } = await givenDraft(lea)
    await Promise.all([
      signOffDocument(lea, { documentId, conclusion: 'Sound.' }, live),
      withdrawClaim(lea, { claimId, reason: 'Not a claim.' }, live),
    ])
    const document = await db.document.findUniqueOrThrow({
      where: { id: documentId },
      include: { signOffs: true },
    })
    const inForce = document.signOffs.find(({ id }) => id === document.signedOffId)
    expect(inForce?.openClaims ?? []).toEqual([])
  }
})
