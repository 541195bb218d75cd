import type { z } from 'zod'
import type { AccountActor } from '@/lib/core/actor'
import type { renameInput } from '@/lib/core/members/input'
import { type Outcome, ok } from '@/lib/core/outcome'
import { INSTALLATION_LOG, recorded } from '@/lib/server/audit'
import { forbidden } from '@/lib/server/authorize'
import type { Effects } from '@/lib/server/effects'

/** Changes one's own name from now on. What is in the logs, and so in reports of it, keeps the name of its time. */
export async function renameAccount(
  actor: AccountActor,
  input: z.infer<typeof renameInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const no = forbidden(actor, 'account.own', { own: true }, 'Sign in first.')
  if (no) return no
  return recorded<object>(actor, INSTALLATION_LOG, effects, async (tx, log) => {
    const { name } = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { name: true },
    })
    if (name === input.name) return ok({})
    await tx.user.update({ where: { id: actor.userId }, data: { name: input.name } })
    log.add('account.renamed', actor.userId, { name: { before: name, after: input.name } })
    return ok({})
  })
}
