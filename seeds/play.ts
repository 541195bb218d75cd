import { db } from '@/lib/server/db'
import type { Moment } from '@/seeds/content'
import { claimSteps } from '@/seeds/play-claims'
import { setAsideStep } from '@/seeds/play-coverage'
import { conflictStep, dueStep, recheckStep } from '@/seeds/play-desk'
import { proposedChangeSteps, threadSteps } from '@/seeds/play-discussion'
import { documentSteps } from '@/seeds/play-documents'
import { workspaceSteps } from '@/seeds/play-workspaces'
import { sampleContent } from '@/seeds/sample-content'
import { emptyStage, type Stage, type Step } from '@/seeds/stage'
import type { SampleWorld } from '@/seeds/world'

/** Larger is earlier. */
const minutesAgo = ([days, time]: Moment) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return days * 1440 - hours * 60 - minutes
}

/**
 * Makes the sample newsroom in a database without people, through the same commands as everybody, in the order
 * in which things happened. The first refusal stops it with the step and the sentence.
 */
export async function playSample(world: SampleWorld): Promise<void> {
  const { people, workspaces, documents, claims, setAsides, password } = sampleContent
  const { threads, proposedChanges, dues, conflicts, rechecks } = sampleContent
  const steps: Step[] = [
    ...workspaceSteps(people, workspaces, password),
    ...documents.flatMap(documentSteps),
    ...claims.flatMap(claimSteps),
    ...setAsides.map(setAsideStep),
    ...threads.flatMap(threadSteps),
    ...proposedChanges.flatMap(proposedChangeSteps),
    ...dues.map(dueStep),
    ...conflicts.map(conflictStep),
    ...rechecks.map(recheckStep),
  ]
  const stage = emptyStage(world)
  for (const step of steps.sort((a, b) => minutesAgo(b.at) - minutesAgo(a.at))) {
    world.goTo(step.at)
    try {
      await step.play(stage)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`The sample stopped at ${step.says}: ${reason}`, { cause: error })
    }
  }
  await checkEnds(stage)
}

/** Every claim must have ended as its content says, or the sample would teach something else. */
async function checkEnds(stage: Stage): Promise<void> {
  for (const { key, ends } of sampleContent.claims) {
    const claim = await db.claim.findUniqueOrThrow({
      where: { id: stage.claims.take(key) },
      select: { state: true, returnedReason: true, _count: { select: { publications: true } } },
    })
    const is = {
      state: claim.state,
      publications: claim._count.publications,
      returned: claim.returnedReason !== null,
      underReviewAgain: claim.state === 'in_review' && claim._count.publications > 0,
    }
    const should = { returned: false, underReviewAgain: false, ...ends }
    const differs = Object.entries(is).some(([name, value]) => should[name as keyof typeof is] !== value)
    if (differs)
      throw new Error(`The claim “${key}” ended as ${JSON.stringify(is)}, not ${JSON.stringify(should)}.`)
  }
  for (const { key, signOff } of sampleContent.documents) {
    const { documentId: id } = stage.documents.take(key)
    const { signedOffId } = await db.document.findUniqueOrThrow({
      where: { id },
      select: { signedOffId: true },
    })
    if ((signedOffId !== null) !== (signOff !== undefined)) {
      throw new Error(`The document “${key}” is ${signedOffId === null ? 'not' : 'still'} signed off.`)
    }
  }
}
