import { expect, it } from 'vitest'
import { mintAccount } from '@/lib/server/auth-mint'
import { authOptions } from '@/lib/server/auth-options'
import { live } from '@/lib/server/effects'
import { changePassword } from '@/lib/server/members/commands'
import { beginAttempt, forgetAttempts } from '@/lib/server/sessions/attempts'
import { givenNewsroom } from '@/tests/support/newsroom'

/** What next-auth calls with a filled-in form. Its own type leaves the options of a provider out. */
async function signIn(email: string, password: string) {
  const [provider] = authOptions().providers as unknown as {
    options: { authorize: (form: object, request: object) => Promise<{ id: string } | null> }
  }[]
  return provider?.options.authorize({ email, password }, { headers: {} })
}

it('lets a right password in, and says no more than a code otherwise', async () => {
  const desk = await givenNewsroom({ Olga: 'owner' })
  const email = `olga@${desk.slug}.example`
  expect(await signIn(email, 'a-long-enough-password')).toMatchObject({ id: desk.member('Olga').userId })
  await expect(signIn(email, 'another-password')).rejects.toThrow(/^wrong$/)
  await expect(signIn('nobody@desk.example', 'x')).rejects.toThrow(/^wrong$/)
})

it('tells nothing of the database when an address cannot be one', async () => {
  for (const email of ['a\0b@desk.example', '\ud800@desk.example']) {
    await expect(signIn(email, 'x')).rejects.toThrow(/^wrong$/)
  }
})

it('lets no more tries through at once than one after the other', async () => {
  const many = Array.from({ length: 40 }, () => beginAttempt('isla@desk.example', null, live))
  const passed = (await Promise.all(many)).filter((counted) => counted !== null)
  expect(passed.length).toBeLessThanOrEqual(8)
})

it('closes an account after eight wrong passwords, and counts no right one against the address', async () => {
  const email = 'petra@desk.example'
  for (let n = 0; n < 8; n += 1) expect(await beginAttempt(email, null, live)).not.toBeNull()
  expect(await beginAttempt(email, null, live)).toBeNull()
  for (let n = 0; n < 70; n += 1) {
    const counted = await beginAttempt('theo@desk.example', '192.0.2.7', live)
    expect(counted).not.toBeNull()
    await forgetAttempts('theo@desk.example', counted ?? [])
  }
})

it('does not let the present password be guessed in a browser that was left signed in', async () => {
  const desk = await givenNewsroom({ Olga: 'owner' })
  const { userId } = desk.member('Olga')
  const olga = mintAccount({ userId, sessionId: live.newId(), name: 'Olga' })
  const next = 'another-long-password'
  const wrong = () => changePassword(olga, { current: 'guessed', next }, live)
  for (let n = 0; n < 8; n += 1)
    expect(await wrong()).toMatchObject({ refusal: { code: 'account.wrong-password' } })
  const right = { current: 'a-long-enough-password', next }
  expect(await changePassword(olga, right, live)).toMatchObject({
    refusal: { code: 'account.too-many-tries' },
  })
})
