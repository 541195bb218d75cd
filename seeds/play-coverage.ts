import { setAsideInput } from '@/lib/core/coverage/input'
import { setAside } from '@/lib/server/coverage/commands'
import type { SetAsideContent } from '@/seeds/content'
import { passageIn } from '@/seeds/passage-in'
import { actorFor, granted, type Step } from '@/seeds/stage'

/** Setting words of a document aside. */
export function setAsideStep({ document: key, quotes, why, note, by, at }: SetAsideContent): Step {
  return {
    at,
    says: `setting words of “${key}” aside`,
    play: async (stage) => {
      const document = stage.documents.take(key)
      const input = setAsideInput.parse({
        documentId: document.documentId,
        words: quotes.map((quote) => passageIn(document, quote)),
        why,
        note: note ?? null,
      })
      granted(await setAside(actorFor(stage, key, by), input, stage.world.effects))
    },
  }
}
