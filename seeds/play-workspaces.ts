import { createAccountInput } from '@/lib/core/members/input'
import { proposedPolicy } from '@/lib/core/policy/proposed-policy'
import { mintMember, operator } from '@/lib/server/auth-mint'
import { addMember, createAccount, openWorkspace } from '@/lib/server/members/commands'
import type { PersonContent, WorkspaceContent } from '@/seeds/content'
import { granted, memberKey, personNamed, type Stage, type Step } from '@/seeds/stage'

/** An account for every person, then the workspaces; accounts come first, when the first workspace opens. */
export function workspaceSteps(
  people: readonly PersonContent[],
  workspaces: readonly WorkspaceContent[],
  password: string,
): Step[] {
  const userIds = new Map<string, string>()
  const [first] = workspaces
  if (first === undefined) return []
  const accounts = people.map(
    (person): Step => ({
      at: first.openedAt,
      says: `making the account of ${person.name}`,
      play: async ({ world }) => {
        const input = createAccountInput.parse({ name: person.name, email: person.email, password })
        userIds.set(person.key, granted(await createAccount(operator('sample'), input, world.effects)).userId)
      },
    }),
  )
  const openings = workspaces.map(
    (workspace): Step => ({
      at: workspace.openedAt,
      says: `opening ${workspace.name}`,
      play: (stage) => open(stage, workspace, userIds),
    }),
  )
  return [...accounts, ...openings]
}

async function open(
  { world, members }: Stage,
  workspace: WorkspaceContent,
  userIds: Map<string, string>,
): Promise<void> {
  const { key, name, slug, teamSize, scaleId, requiredReviews } = workspace
  if (proposedPolicy(teamSize).requiredReviews !== requiredReviews) {
    throw new Error(`A team of ${teamSize} is not given ${requiredReviews} reviews a claim.`)
  }
  const asOperator = operator('sample')
  const opened = granted(await openWorkspace(asOperator, { name, slug, teamSize, scaleId }, world.effects))
  for (const { person, role } of workspace.members) {
    const { name: personName, email } = personNamed(person)
    const added = granted(await addMember(asOperator, { workspaceSlug: slug, email, role }, world.effects))
    const actor = mintMember({
      workspaceId: opened.workspaceId,
      workspaceSlug: slug,
      memberId: added.memberId,
      userId: userIds.get(person) ?? '',
      name: personName,
      role,
      via: 'sample',
    })
    members.put(memberKey(key, person), actor)
  }
}
