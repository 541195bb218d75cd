import type { z } from 'zod'
import type { MemberActor, OperatorActor, VisitorActor } from '@/lib/core/actor'
import type { MadeLink } from '@/lib/core/invitations/view'
import type { askForResetInput, memberIdInput, resetPasswordInput } from '@/lib/core/members/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { INSTALLATION_LOG, recorded } from '@/lib/server/audit'
import { mintAccount } from '@/lib/server/auth-mint'
import { forbidden } from '@/lib/server/authorize'
import { db, type Tx } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { putMail, sendSoon } from '@/lib/server/mails/outbox'
import { findReset, linkIsOver, stillOpen } from '@/lib/server/members/find-reset'
import { hashPassword } from '@/lib/server/passwords'
import { canMail, freshToken, hashOfToken, linkTo, mailedToken } from '@/lib/server/secret-links'
import { beginAttempt } from '@/lib/server/sessions/attempts'

const HOUR_MS = 3_600_000
/** However often somebody asks, a person gets no more mails than one in this time. */
const MAIL_EVERY_MS = 5 * 60_000
/** Asking takes at least this long, whether there is such an account or not. */
const EVEN_MS = 400

/**
 * Mails a link to the account with this address. The answer, and the time it takes, are the same when there is none.
 */
export async function askForReset(
  actor: VisitorActor,
  input: z.infer<typeof askForResetInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const no = forbidden(actor, 'account.askForReset', {}, 'Sign out first.')
  if (no) return no
  if (!canMail())
    return refuse('account.no-mail', 'No mail goes out from here. Ask an owner of your workspace for a link.')
  if ((await beginAttempt(`reset ${input.email}`, null, effects)) === null)
    return refuse('account.too-many-tries', 'Too many tries. Wait a quarter of an hour, then try again.')
  const even = new Promise((done) => setTimeout(done, EVEN_MS))
  const mailId = await putReset(input.email, effects)
  if (mailId !== null) await sendSoon(mailId)
  await even
  return ok({})
}

/** The mail with a link for the account of this address; null when there is none, or one is on its way. */
async function putReset(email: string, effects: Effects): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const now = effects.now()
    const user = await tx.user.findFirst({ where: { email, closedAt: null }, select: { id: true } })
    const since = new Date(now.getTime() - MAIL_EVERY_MS)
    const asked =
      user === null
        ? 1
        : await tx.passwordReset.count({ where: { userId: user.id, usedAt: null, createdAt: { gt: since } } })
    if (user === null || asked > 0) return null
    const resetId = effects.newId()
    await writeReset(tx, now, {
      id: resetId,
      userId: user.id,
      token: mailedToken('reset', resetId),
      madeById: null,
    })
    return putMail(tx, effects, now, { resetId })
  })
}

/**
 * A link for a member who cannot sign in, made by an owner. Only for an account that belongs to no other workspace:
 * otherwise an owner here could become somebody there.
 */
export async function makeResetLink(
  actor: MemberActor,
  input: z.infer<typeof memberIdInput>,
  effects: Effects,
): Promise<Outcome<MadeLink>> {
  const { workspaceId } = actor
  const no = forbidden(actor, 'member.manage', { workspaceId }, 'Only an owner makes links for members.')
  if (no) return no
  return recorded<MadeLink>(actor, workspaceId, effects, async (tx, log, now) => {
    const member = await tx.member.findFirst({
      where: { id: input.memberId, workspaceId, deactivatedAt: null },
      select: { id: true, user: { select: { id: true, name: true } } },
    })
    if (member === null)
      return refuse('member.not-found', 'There is no such active member in this workspace.')
    const { id: userId, name } = member.user
    const elsewhere = await tx.member.count({ where: { userId, workspaceId: { not: workspaceId } } })
    if (elsewhere > 0) {
      return refuse(
        'member.elsewhere-too',
        `${name} belongs to another workspace as well. Whoever runs Plumbline can make a link: plumbline user reset.`,
      )
    }
    const made = await writeShownReset(tx, effects, now, userId, actor.memberId)
    log.add('member.resetLinkMade', member.id, {
      name: { after: name },
      expiresAt: { after: made.expiresAt },
    })
    log.into(INSTALLATION_LOG).add('account.resetLinkMade', userId, { expiresAt: { after: made.expiresAt } })
    return ok(made)
  })
}

/** The same for any account, by whoever runs the installation. */
export async function makeResetLinkFor(
  actor: OperatorActor,
  input: z.infer<typeof askForResetInput>,
  effects: Effects,
): Promise<Outcome<MadeLink>> {
  const no = forbidden(actor, 'account.makeResetLink', {}, 'Only the operator makes links for any account.')
  if (no) return no
  return recorded<MadeLink>(actor, INSTALLATION_LOG, effects, async (tx, log, now) => {
    const user = await tx.user.findFirst({
      where: { email: input.email, closedAt: null },
      select: { id: true },
    })
    if (user === null) return refuse('account.not-found', 'There is no account with this e-mail address.')
    const made = await writeShownReset(tx, effects, now, user.id, null)
    log.add('account.resetLinkMade', user.id, { expiresAt: { after: made.expiresAt } })
    return ok(made)
  })
}

/** Sets a new password with a link, once, and ends every session of the account. */
export async function resetPassword(
  actor: VisitorActor,
  input: z.infer<typeof resetPasswordInput>,
  effects: Effects,
): Promise<Outcome<{ email: string }>> {
  const found = await findReset(input.token, effects.now())
  if (found === null) return linkIsOver
  const no = forbidden(actor, 'account.reset', { holdsLink: true }, 'Sign out first.')
  if (no) return no
  const passwordHash = await hashPassword(input.password)
  const { id: userId, name, email } = found.user
  // Who holds the link is the account; it has no session.
  const self = mintAccount({ userId, sessionId: userId, name })
  return recorded(self, INSTALLATION_LOG, effects, async (tx, log, now) => {
    // Again, and only then: making the hash takes its time.
    if ((await findReset(input.token, now, tx)) === null) return linkIsOver
    const used = await tx.passwordReset.updateMany({
      where: { id: found.id, ...stillOpen(now) },
      data: { usedAt: now },
    })
    if (used.count === 0) return linkIsOver
    // Other links of the account end with it.
    await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
    log.add('account.passwordChanged', userId, { means: { after: 'reset link' } })
    return ok({ email })
  })
}

async function writeShownReset(
  tx: Tx,
  effects: Effects,
  now: Date,
  userId: string,
  madeById: string | null,
): Promise<MadeLink> {
  const token = freshToken(effects)
  const expiresAt = await writeReset(tx, now, { id: effects.newId(), userId, token, madeById })
  return { link: linkTo('reset', token), expiresAt: expiresAt.toISOString(), mailedTo: null }
}

async function writeReset(
  tx: Tx,
  now: Date,
  reset: { id: string; userId: string; token: string; madeById: string | null },
): Promise<Date> {
  const { id, userId, token, madeById } = reset
  const expiresAt = new Date(now.getTime() + HOUR_MS)
  await tx.passwordReset.create({
    data: { id, userId, tokenHash: hashOfToken(token), createdAt: now, expiresAt, madeById },
  })
  return expiresAt
}
