import type { MemberActor } from '@/lib/core/actor'
import { forbidden } from '@/lib/server/authorize'

/**
 * Null for whoever may work on imports of their own, else the refusal. Whose an import is, the `where` of its row says.
 */
export const keptFromImports = (actor: MemberActor) =>
  forbidden(
    actor,
    'import.handle',
    { workspaceId: actor.workspaceId, own: true },
    'Only owners, leads and reviewers import articles.',
  )
