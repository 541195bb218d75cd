import type { Calibration } from '@/lib/core/agreement/calibration'
import type { AgreementFilter } from '@/lib/core/agreement/filter'
import type { Pair } from '@/lib/core/agreement/judged'
import type { AgreementStudy } from '@/lib/core/agreement/study'
import type { Tally } from '@/lib/core/agreement/tally'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { RatingView } from '@/lib/core/verdicts/view'

/** A claim whose ratings lie far apart. */
export interface FarApartView {
  claimId: string
  number: number
  statement: string
  ratings: [RatingView, RatingView]
}

/** A person's figures, with the name for those who may read it. */
export interface PersonView {
  memberId: string
  name: string
  own: boolean
  calibration: Calibration
  tally: Tally
}

/** What can be asked for: what occurs among the claims of the period. */
export interface AgreementChoices {
  scales: { key: string; name: string; version: number; claims: number }[]
  documents: { id: string; headline: string }[]
  types: string[]
  pairs: { pair: Pair; names: [string, string] }[]
}

/** How far reviewers agree in first, independent, revealed rounds, for one scale and one filter. */
export interface AgreementView {
  /** What was asked, with the scale that is shown. */
  asked: AgreementFilter
  choices: AgreementChoices
  /** The scale that is shown; null where nothing was judged. */
  scale: Scale | null
  /** Null while no round of the period is revealed, or none fits the filter. */
  study: AgreementStudy | null
  furthest: FarApartView[]
  ratingsByType: Tally[]
  everybody: Calibration
  /** Oneself first; others only for those who may read named figures. */
  people: PersonView[]
  /** Names for the pairs and documents of the study. */
  nameOf: Record<string, string>
}
