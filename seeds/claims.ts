import { attributionClaims } from '@/seeds/claims/attributions'
import { dopamine, endorphins } from '@/seeds/claims/chemistry'
import { oxytocinClaims } from '@/seeds/claims/oxytocin'
import { percentages, wrongJournal } from '@/seeds/claims/separation'
import { stillwaterClaims } from '@/seeds/claims/stillwater'
import { tearsClaims } from '@/seeds/claims/tears'
import { cleanBreak, keller, majority } from '@/seeds/claims/voices'
import type { ClaimContent } from '@/seeds/content'

/** Every claim of the sample newsroom, document by document, in the order in which they were drafted. */
export const claims: readonly ClaimContent[] = [
  majority,
  endorphins,
  ...oxytocinClaims,
  dopamine,
  wrongJournal,
  percentages,
  keller,
  ...attributionClaims,
  cleanBreak,
  ...tearsClaims,
  ...stillwaterClaims,
]
