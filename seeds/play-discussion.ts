import { type CommentNode, commentDoc } from '@/lib/core/comments/body'
import { writeCommentInput } from '@/lib/core/comments/input'
import { resolveThread, writeComment } from '@/lib/server/comments/commands'
import { db } from '@/lib/server/db'
import { acceptChange, rejectChange } from '@/lib/server/proposed-changes/answer'
import { proposeChange } from '@/lib/server/proposed-changes/commands'
import type { ProposedChangeContent, RemarkContent, ThreadContent } from '@/seeds/content'
import { claimActor, granted, memberKey, type Stage, type Step, workspaceOf } from '@/seeds/stage'

/** A thread: its first remark, the replies, and where it is resolved. */
export function threadSteps(thread: ThreadContent): Step[] {
  const { claim, remarks, resolved } = thread
  let began = ''
  const steps = remarks.map(
    (remark, index): Step => ({
      at: remark.at,
      says: `what ${remark.by} says of the claim “${claim}”`,
      play: async (stage) => {
        const claimId = stage.claims.take(claim)
        const replying = index > 0
        const passageId = replying ? null : await passageOf(claimId, thread.about)
        const body = bodyOf(stage, claim, remark)
        const input = writeCommentInput.parse({
          claimId,
          passageId,
          replyToId: replying ? began : null,
          body,
        })
        const actor = claimActor(stage, claim, remark.by)
        const { commentId } = granted(await writeComment(actor, input, stage.world.effects))
        if (!replying) began = commentId
      },
    }),
  )
  if (resolved) {
    const play = async (stage: Stage) => {
      const actor = claimActor(stage, claim, resolved.by)
      granted(await resolveThread(actor, { commentId: began, resolved: true }, stage.world.effects))
    }
    steps.push({ at: resolved.at, says: `resolving what was said of the claim “${claim}”`, play })
  }
  return steps
}

async function passageOf(claimId: string, exact: string | undefined): Promise<string | null> {
  if (exact === undefined) return null
  return (await db.passage.findFirstOrThrow({ where: { claimId, exact }, select: { id: true } })).id
}

/** One paragraph, in which `@key` calls a member. */
function bodyOf(stage: Stage, claim: string, { says }: RemarkContent) {
  const content = says.split(/(@[a-z]+)/).flatMap((part): CommentNode[] => {
    if (part === '') return []
    if (!part.startsWith('@')) return [{ type: 'text', text: part }]
    const { memberId, name } = stage.members.take(memberKey(workspaceOf(stage, claim), part.slice(1)))
    return [{ type: 'mention', attrs: { id: memberId, label: name } }]
  })
  return commentDoc.parse({ type: 'doc', content: [{ type: 'paragraph', content }] })
}

/** Other words for a passage, and the answer of the article's editor. */
export function proposedChangeSteps(change: ProposedChangeContent): Step[] {
  const { claim, words: exact, replacement, why, answer } = change
  let changeId = ''
  const steps: Step[] = [
    {
      at: change.at,
      says: `proposing other words for the claim “${claim}”`,
      play: async (stage) => {
        const claimId = stage.claims.take(claim)
        const passageId = (await passageOf(claimId, exact)) ?? ''
        const input = { claimId, passageId, exact, replacement, why }
        const actor = claimActor(stage, claim, change.by)
        changeId = granted(await proposeChange(actor, input, stage.world.effects)).changeId
      },
    },
  ]
  if (answer) {
    const play = async (stage: Stage) => {
      const actor = claimActor(stage, claim, answer.by)
      const give = answer.accepted ? acceptChange : rejectChange
      granted(await give(actor, { changeId, answer: answer.words }, stage.world.effects))
    }
    steps.push({ at: answer.at, says: `answering other words for the claim “${claim}”`, play })
  }
  return steps
}
