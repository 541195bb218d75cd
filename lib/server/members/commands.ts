import { timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import type { AccountActor, Actor, OperatorActor } from '@/lib/core/actor'
import type {
  addMemberInput,
  changePasswordInput,
  createAccountInput,
  openWorkspaceInput,
  setUpInput,
} from '@/lib/core/members/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { currentScales } from '@/lib/core/verdicts/registry'
import { INSTALLATION_LOG, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'
import { env } from '@/lib/server/env'
import { writeAccount, writeMember } from '@/lib/server/members/write'
import { hashPassword, passwordFits } from '@/lib/server/passwords'
import { beginAttempt, forgetAttempts } from '@/lib/server/sessions/attempts'
import { reservedSlugs, slugOf, writeWorkspace } from '@/lib/server/workspaces/open'

/** First run: the first account, its workspace with the proposed policy, and its ownership. Once only. */
export async function setUpInstallation(
  actor: OperatorActor,
  input: z.infer<typeof setUpInput>,
  effects: Effects,
): Promise<Outcome<{ slug: string }>> {
  const no = forbidden(actor, 'installation.setUp', {}, 'Only the operator sets an installation up.')
  if (no) return no
  if (!isSetUpToken(input.token)) {
    return refuse(
      'installation.wrong-code',
      'That is not the set-up code. It was printed when Plumbline started.',
      'token',
    )
  }
  const scale = currentScales().find(({ id }) => id === input.scaleId)
  if (scale === undefined) return noSuchScale
  const passwordHash = await hashPassword(input.password)
  const workspaceId = effects.newId()
  return recorded(actor, workspaceId, effects, async (tx, log, now) => {
    // One set-up at a time; the second finds the first one's account and stops.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(715531)`
    if ((await tx.user.count()) > 0) {
      return refuse('installation.already-set-up', 'This installation is set up already. Sign in instead.')
    }
    const userId = effects.newId()
    await writeAccount(tx, log, now, { id: userId, name: input.name, email: input.email }, passwordHash)
    const slug = slugOf(input.workspaceName)
    const { teamSize, workspaceName: name } = input
    await writeWorkspace(tx, log, effects, now, { id: workspaceId, slug, name, teamSize, scale })
    const id = effects.newId()
    await writeMember(tx, log, now, { id, workspaceId, userId, name: input.name, role: 'owner' })
    return ok({ slug })
  })
}

/** Opens a further workspace, empty of members. */
export async function openWorkspace(
  actor: Actor,
  input: z.infer<typeof openWorkspaceInput>,
  effects: Effects,
): Promise<Outcome<{ workspaceId: string; slug: string }>> {
  const no = forbidden(actor, 'installation.setUp', {}, 'Only the operator opens a workspace.')
  if (no) return no
  const scale = currentScales().find(({ id }) => id === input.scaleId)
  if (scale === undefined) return noSuchScale
  if (reservedSlugs.has(input.slug)) return slugTaken
  const id = effects.newId()
  return recorded(actor, id, effects, async (tx, log, now) => {
    if ((await tx.workspace.count({ where: { slug: input.slug } })) > 0) {
      return slugTaken
    }
    await writeWorkspace(tx, log, effects, now, { id, ...input, scale })
    return ok({ workspaceId: id, slug: input.slug })
  })
}

/** Creates an account of the installation. It sees nothing until it is a member of a workspace. */
export async function createAccount(
  actor: Actor,
  input: z.infer<typeof createAccountInput>,
  effects: Effects,
): Promise<Outcome<{ userId: string }>> {
  const no = forbidden(actor, 'account.create', {}, 'Only the operator creates accounts.')
  if (no) return no
  const passwordHash = await hashPassword(input.password)
  return recorded(actor, INSTALLATION_LOG, effects, async (tx, log, now) => {
    if ((await tx.user.count({ where: { email: input.email } })) > 0) {
      return refuse('account.e-mail-taken', 'There is an account with this e-mail address already.', 'email')
    }
    const userId = effects.newId()
    await writeAccount(tx, log, now, { id: userId, name: input.name, email: input.email }, passwordHash)
    return ok({ userId })
  })
}

/** Makes an account a member of a workspace, with a role. */
export async function addMember(
  actor: Actor,
  input: z.infer<typeof addMemberInput>,
  effects: Effects,
): Promise<Outcome<{ memberId: string; workspaceId: string }>> {
  const known = await findWorkspace(input.workspaceSlug)
  const subject = { workspaceId: known?.id }
  const no = forbidden(actor, 'member.manage', subject, 'Only an owner adds members.')
  if (no) return no
  if (known === null) return refuse('workspace.not-found', `There is no workspace “${input.workspaceSlug}”.`)
  return recorded(actor, known.id, effects, async (tx, log, now) => {
    const user = await tx.user.findUnique({ where: { email: input.email }, select: { id: true, name: true } })
    if (user === null)
      return refuse('account.not-found', 'There is no account with this e-mail address.', 'email')
    const already = await tx.member.count({ where: { workspaceId: known.id, userId: user.id } })
    if (already > 0)
      return refuse('member.already', `${user.name} is a member of this workspace already.`, 'email')
    const memberId = effects.newId()
    const member = { workspaceId: known.id, userId: user.id, name: user.name, role: input.role }
    await writeMember(tx, log, now, { id: memberId, ...member })
    return ok({ memberId, workspaceId: known.id })
  })
}

/** Changes one's own password and ends every other session of the account. */
export async function changePassword(
  actor: AccountActor,
  input: z.infer<typeof changePasswordInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const no = forbidden(actor, 'account.own', { own: true }, 'Sign in first.')
  if (no) return no
  // Whoever finds a browser signed in must not be able to try passwords here without end.
  const counted = await beginAttempt(actor.userId, null, effects)
  if (counted === null) {
    return refuse(
      'account.too-many-tries',
      'Too many tries. Wait a quarter of an hour, then try again.',
      'current',
    )
  }
  const next = await hashPassword(input.next)
  const changed = await recorded<object>(actor, INSTALLATION_LOG, effects, async (tx, log, now) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { passwordHash: true },
    })
    if (!(await passwordFits(user.passwordHash, input.current))) {
      return refuse('account.wrong-password', 'That is not your current password.', 'current')
    }
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash: next } })
    await tx.session.updateMany({
      where: { userId: actor.userId, revokedAt: null, id: { not: actor.sessionId } },
      data: { revokedAt: now },
    })
    log.add('account.passwordChanged', actor.userId, {})
    return ok({})
  })
  if (changed.ok) await forgetAttempts(actor.userId, counted)
  return changed
}

const slugTaken = refuse(
  'workspace.slug-taken',
  'There is a workspace or a page with this address. Choose another.',
  'slug',
)

const noSuchScale = refuse('workspace.no-such-scale', 'Choose one of the scales in the list.', 'scaleId')

async function findWorkspace(slug: string): Promise<{ id: string } | null> {
  return db.workspace.findUnique({ where: { slug }, select: { id: true } })
}

function isSetUpToken(given: string): boolean {
  const expected = Buffer.from(env().PLUMBLINE_SETUP_TOKEN ?? '')
  const actual = Buffer.from(given.trim())
  return expected.length > 0 && expected.length === actual.length && timingSafeEqual(expected, actual)
}
