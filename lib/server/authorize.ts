import type { Actor } from '@/lib/core/actor'
import { type Refusal, refuse } from '@/lib/core/outcome'
import { can, type Permission, type Subject } from '@/lib/core/permissions'
import { NotFound } from '@/lib/server/not-found'

/** Read side: what you may not see is not found. @throws NotFound */
export function authorize(actor: Actor, permission: Permission, subject: Subject): void {
  if (!can(actor, permission, subject)) throw new NotFound(permission)
}

/**
 * Write side: null when allowed, else the refusal to return. A person of another workspace, or none, is told
 * "not found"; a member is told, in `sentence`, what keeps this from being done.
 */
export function forbidden(
  actor: Actor,
  permission: Permission,
  subject: Subject,
  sentence: string,
): { ok: false; refusal: Refusal } | null {
  if (can(actor, permission, subject)) return null
  const stranger =
    actor.kind === 'visitor' || (actor.kind === 'member' && subject.workspaceId !== actor.workspaceId)
  return stranger
    ? refuse('not.found', 'This is not here, or not for you to see.')
    : refuse(codeOf(permission), sentence)
}

function codeOf(permission: Permission): string {
  const [noun, act] = permission.split('.')
  return `${noun}.may-not-${(act ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
