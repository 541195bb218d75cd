import { db } from '@/lib/server/db'

/** Looks up the name of a member of the workspace; an id of nobody there reads "somebody". */
export type NameOf = (memberId: string) => string

/** The names behind member ids of one workspace, in one query. */
export async function namesOfMembers(workspaceId: string, ids: Iterable<string>): Promise<NameOf> {
  const members = await db.member.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map((member) => [member.id, member.user.name]))
  return (memberId) => names.get(memberId) ?? 'somebody'
}
