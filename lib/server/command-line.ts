import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { mintMember } from '@/lib/server/auth-mint'
import { closeDatabase, db } from '@/lib/server/db'
import { isUuid } from '@/lib/server/existing-id'

/**
 * What the command line asks before it can call a command: who acts, and which document is meant. Whoever runs
 * it holds the database and may act for any member; the log says that it was done at the command line.
 */

/** Ends the connections, so that the process can end. */
export const leaveDatabase = closeDatabase

/**
 * The member named by e-mail; without one, the first owner of the workspace. Without a workspace, the only one
 * there is.
 */
export async function memberAtCommandLine(
  workspaceSlug: string | undefined,
  email: string | undefined,
): Promise<Outcome<MemberActor>> {
  const workspace = await workspaceNamed(workspaceSlug)
  if (!workspace.ok) return workspace
  const { id: workspaceId, slug } = workspace.value
  const member = await db.member.findFirst({
    where: {
      workspaceId,
      deactivatedAt: null,
      user: { closedAt: null, ...(email === undefined ? {} : { email: email.trim().toLowerCase() }) },
      ...(email === undefined ? { role: 'owner' } : {}),
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, role: true, user: { select: { id: true, name: true } } },
  })
  if (member === null) {
    return email === undefined
      ? refuse('member.no-owner', `The workspace “${slug}” has no owner to act for. Name a member with --as.`)
      : refuse('member.not-found', `Nobody with the e-mail address ${email} is a member of “${slug}”.`)
  }
  return ok(
    mintMember({
      workspaceId,
      workspaceSlug: slug,
      memberId: member.id,
      userId: member.user.id,
      name: member.user.name,
      role: member.role,
      via: 'command line',
    }),
  )
}

async function workspaceNamed(slug: string | undefined): Promise<Outcome<{ id: string; slug: string }>> {
  const all = await db.workspace.findMany({ select: { id: true, slug: true }, orderBy: { createdAt: 'asc' } })
  if (all.length === 0) {
    return refuse(
      'workspace.none',
      'There is no workspace yet. Open Plumbline in a browser and set it up first.',
    )
  }
  const found =
    slug === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((one) => one.slug === slug)
  if (found !== undefined) return ok(found)
  const choices = all.map((one) => one.slug).join(', ')
  return slug === undefined
    ? refuse('workspace.which', `Say which workspace with --workspace. There are: ${choices}.`)
    : refuse('workspace.not-found', `There is no workspace “${slug}”. There are: ${choices}.`)
}

/** The document with this id, or the only one whose headline starts with these words, upper or lower case alike. */
export async function documentAtCommandLine(
  named: string,
  workspaceSlug: string | undefined,
): Promise<Outcome<{ documentId: string; headline: string; workspaceSlug: string }>> {
  const name = named.trim()
  const workspace = workspaceSlug === undefined ? {} : { workspace: { slug: workspaceSlug } }
  const which = isUuid(name)
    ? { id: name }
    : { title: { startsWith: like(name), mode: 'insensitive' as const } }
  const found = await db.document.findMany({
    where: { ...workspace, ...which },
    select: { id: true, title: true, workspace: { select: { slug: true } } },
    orderBy: { importedAt: 'desc' },
    take: 6,
  })
  const [first, second] = found
  if (first === undefined || name === '') {
    return refuse(
      'document.not-found',
      `There is no document with this id or a headline that starts with “${name}”.`,
    )
  }
  // Two documents may bear the same headline; the whole headline tells one from those it begins.
  const exact = found.filter(({ title }) => title.toLowerCase() === name.toLowerCase())
  const document = second === undefined ? first : exact.length === 1 ? exact[0] : undefined
  if (document === undefined) {
    const list = found.map(({ id, title }) => `\n  ${id}  ${title}`).join('')
    return refuse('document.which', `Several documents start with “${name}”. Give the id of one:${list}`)
  }
  return ok({ documentId: document.id, headline: document.title, workspaceSlug: document.workspace.slug })
}

/** A backslash, percent sign or underscore in a headline means itself, not a pattern. */
const like = (words: string) => words.replace(/[\\%_]/g, '\\$&')

/** The name behind an e-mail address; null when there is no such account. */
export async function findAccountName(email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { name: true } })
  return user?.name ?? null
}

/** Refuses, with the choices, when there is no such workspace. */
export async function checkWorkspace(slug: string): Promise<Outcome<object>> {
  const found = await workspaceNamed(slug)
  return found.ok ? ok({}) : found
}
