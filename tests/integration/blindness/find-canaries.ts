import type { MemberActor } from '@/lib/core/actor'
import { NotFound } from '@/lib/server/not-found'
import { canaries, canaryCertainty, canaryMinutes } from '@/tests/integration/blindness/sealed-newsroom'

/** A query as somebody of the workspace would call it. */
export type Read = (actor: MemberActor) => Promise<unknown>

/** What a read answers, as text; a refusal in its own words. */
export async function attempt(read: Read, actor: MemberActor): Promise<string> {
  try {
    return JSON.stringify((await read(actor)) ?? null)
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    return error instanceof Error ? `${error.message}` : 'failed'
  }
}

/** The sealed fields whose words or figures stand in a text. */
export function findCanaries(answer: string): string[] {
  // What a scale says of its ratings and levels is no rating that was given.
  const text = answer.replace(/\{[^{}]*"definition":[^{}]*\}/g, '')
  const found = Object.entries(canaries).flatMap(([field, word]) => (text.includes(word) ? [field] : []))
  const more = {
    // That somebody changed their review: nobody's to know, so there is nothing of it but with its author.
    thoughtAgain: /review\.changed|"changedAt":"/.test(text),
    time: text.includes(`:${canaryMinutes},`) || text.includes(`:${canaryMinutes * 60}`),
    // The sealed rating and the sealed certainty, as a value or as what is counted by: nothing else here uses them.
    rating: /:\s*"satire"|"satire":/i.test(text),
    certainty: new RegExp(`:\\s*"${canaryCertainty}"|"${canaryCertainty}":`, 'i').test(text),
  }
  return [...found, ...Object.entries(more).flatMap(([field, shows]) => (shows ? [field] : []))]
}
