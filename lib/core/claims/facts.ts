import type { Part } from '@/lib/core/claims/input'
import type { PlacementStatus } from '@/lib/core/claims/placement'
import type { ClaimType, Priority } from '@/lib/core/claims/state'
import type { EvidenceFacts } from '@/lib/core/evidence/facts'

// Claims and their passages as the log holds them.

export interface ClaimFacts {
  type: ClaimType
  claimant: string | null
  saidOn: string | null
  saidWhere: string | null
  whySelected: string | null
  priority: Priority
  legalRisk: boolean
}

/** UTF-16, half-open offsets into a part of a revision, and the words there. */
export interface PlaceFacts {
  part: Part
  start: number
  end: number
  exact: string
}

export interface PassageFacts {
  claimId: string
  revisionId: string
  part: Part
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

/** Where the words of a passage are in a later revision. `place` is null while they wait for a person, or are lost. */
export interface PlacementFacts {
  claimId: string
  passageId: string
  revisionId: string
  number: number
  status: PlacementStatus
  score: number
  reason: string
  place: PlaceFacts | null
  candidate: PlaceFacts | null
}

/** Statement, passages and common evidence as a round's reviewers were given them. */
export interface ClaimVersionContent {
  statement: string
  facts: ClaimFacts
  passages: (PassageFacts & { id: string })[]
  evidence: (EvidenceFacts & { id: string })[]
}
