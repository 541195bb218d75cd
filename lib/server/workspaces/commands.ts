import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok } from '@/lib/core/outcome'
import type { dismissHintInput } from '@/lib/core/workspaces/input'
import { forbidden } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import type { Effects } from '@/lib/server/effects'

/** Puts a hint away for good. A preference: working state, no event. */
export async function dismissHint(
  actor: MemberActor,
  input: z.infer<typeof dismissHintInput>,
  effects: Effects,
): Promise<Outcome<object>> {
  const no = forbidden(actor, 'workspace.read', { workspaceId: actor.workspaceId }, 'Sign in first.')
  if (no) return no
  const key = { memberId: actor.memberId, name: `hint.${input.name}` }
  const value = effects.now().toISOString()
  await db.preference.upsert({
    where: { memberId_name: key },
    create: { ...key, value },
    update: {},
  })
  return ok({})
}
