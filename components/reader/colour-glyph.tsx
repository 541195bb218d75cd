import { IconMinus } from '@tabler/icons-react'
import { TypeGlyph } from '@/components/reader/type-glyph'
import { StateGlyph } from '@/components/verdicts/state-mark'
import { VerdictGlyph } from '@/components/verdicts/verdict-glyph'
import { claimTypes } from '@/lib/core/claims/state'
import { slots } from '@/lib/core/verdicts/scale'
import { type ColourKey, shownStates } from '@/lib/viewer/colour-key'

/** The sign of a colour of the article: filled for a verdict, outlined for a state. A word stands elsewhere. */
export function ColourGlyph({ colour, size = 16 }: { colour: ColourKey; size?: number }) {
  const slot = slots.find((one) => colour === `v-${one}`)
  if (slot) return <VerdictGlyph slot={slot} size={size} />
  const type = claimTypes.find((one) => colour === `k-${one}`)
  if (type) return <TypeGlyph type={type} size={size} />
  if (colour === 'n-none')
    return <IconMinus size={size} style={{ color: 'var(--n-none)', flex: 'none' }} aria-hidden />
  const state = shownStates.find((one) => colour === `s-${one}`) ?? 'draft'
  return <StateGlyph state={glyphState(state)} size={size} />
}

function glyphState(state: (typeof shownStates)[number]) {
  if (state === 'in-review') return 'in_review'
  return state === 'to-decide' ? 'to_decide' : state
}
