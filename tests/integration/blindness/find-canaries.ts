import type { MemberActor } from '@/lib/core/actor'
import { NotFound } from '@/lib/server/not-found'
import { canaries, canaryMinutes } from '@/tests/integration/blindness/sealed-newsroom'

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
export function findCanaries(text: string): string[] {
  const found = Object.entries(canaries).flatMap(([field, word]) => (text.includes(word) ? [field] : []))
  const more = {
    // That somebody changed their review: nobody's to know, so there is nothing of it but with its author.
    thoughtAgain: /review\.changed|"changedAt":"/.test(text),
    time: text.includes(`:${canaryMinutes},`) || text.includes(`:${canaryMinutes * 60}`),
    // "satire" is the sealed rating; nothing else in this newsroom uses it, but the scale defines it.
    rating: /"(ratingId|ratingLabel|label)":\s*(\{"after":)?"satire"(?!,"definition":)|"satire":/i.test(text),
  }
  return [...found, ...Object.entries(more).flatMap(([field, shows]) => (shows ? [field] : []))]
}
