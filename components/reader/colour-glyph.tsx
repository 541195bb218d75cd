import { StateGlyph } from '@/components/verdicts/state-mark'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import { slots } from '@/lib/core/verdicts/scale'
import { type ColourKey, shownStates } from '@/lib/viewer/colour-key'

/** The sign of a colour of the article: filled for a verdict, outlined for a state. A word stands elsewhere. */
export function ColourGlyph({ colour, size = 16 }: { colour: ColourKey; size?: number }) {
  const slot = slots.find((one) => colour === `v-${one}`)
  if (slot) return <VerdictGlyph slot={slot} size={size} />
  const state = shownStates.find((one) => colour === `s-${one}`) ?? 'draft'
  return <StateGlyph state={glyphState(state)} size={size} />
}

function glyphState(state: (typeof shownStates)[number]) {
  if (state === 'in-review') return 'in_review'
  return state === 'to-decide' ? 'to_decide' : state
}
