import path from 'node:path'
import type { PartTexts, PlacesAsked } from '@/lib/core/claims/place-again'
import { askChild } from '@/lib/server/in-child'
import { TooManyWaiting } from '@/lib/server/too-many-waiting'
import { takingTurns } from '@/lib/server/turns'
import { workerPath } from '@/lib/server/worker-path'

/** What a comparison came to, or why it was given up. */
export type TextAnswer<T> = { came: true; value: T } | { came: false; why: 'too-much' | 'busy' }

/** Units of all texts together up to which the work is a few milliseconds, and done at once. */
export const SHORT = 40_000

const WORKER = path.join('lib', 'server', 'documents', 'text-worker.mjs')
/** Compared at the same time: each takes a core. */
const inTurn = takingTurns(2, 20)
const bounds = { startLimit: 60_000, timeLimit: 30_000, megabytes: 768 }

type Request = { compare: { before: PartTexts; after: PartTexts } } | { place: PlacesAsked }

/** UTF-16 units of all parts. */
export const unitsOf = (...texts: PartTexts[]): number =>
  texts.reduce((sum, { headline, deck, body }) => sum + headline.length + deck.length + body.length, 0)

/**
 * Asks the worker, two at a time. Its answer is ours and was made from what it was handed: it has the shape asked for.
 */
export async function askTextWorker<T>(request: Request): Promise<TextAnswer<T>> {
  try {
    const answer = await inTurn(() =>
      askChild(Buffer.from(JSON.stringify(request)), { worker: workerPath(WORKER), ...bounds }),
    )
    return answer.came ? { came: true, value: answer.json as T } : { came: false, why: 'too-much' }
  } catch (error) {
    if (!(error instanceof TooManyWaiting)) throw error
    return { came: false, why: 'busy' }
  }
}
