import { StateGlyph, StateMark, type ShownState as StateSign } from '@/components/verdicts/state-mark'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Slot } from '@/lib/core/verdicts/scale'
import type { ColourKey } from '@/lib/viewer/colour-key'

/** The name a state has in the catalogue of words and glyphs. */
export function stateOf(colour: ColourKey): StateSign {
  return colour.slice(2).replace('-', '_') as StateSign
}

/** The glyph of a colour: of the verdict, or of the state while there is none. */
export function ClaimSign({ colour, size }: { colour: ColourKey; size: number }) {
  return colour.startsWith('v-') ? (
    <VerdictGlyph slot={colour.slice(2) as Slot} size={size} />
  ) : (
    <StateGlyph state={stateOf(colour)} size={size} />
  )
}

/** Glyph and word of a claim: the verdict in force, or its state. */
export function ClaimMark({ card }: { card: ClaimCard }) {
  const { verdict, state, returned, publishedAt } = card
  if (verdict && state !== 'withdrawn') return <VerdictMark rating={verdict} size="s" />
  return <StateMark state={state} returned={returned} published={publishedAt !== null} />
}
