import { capital, setAsideWords } from '@/lib/core/reports/labels'
import { agreementRows, sourceTail } from '@/lib/core/reports/method-words'
import { changeOutcome } from '@/lib/core/reports/proposed-change-words'
import type { ReportRecord } from '@/lib/core/reports/record'
import {
  claimTags,
  evidenceOrigin,
  passageNowWords,
  passagePlace,
  roundHeading,
  settledWords,
  stateWords,
} from '@/lib/core/reports/status'

/**
 * Sentences that the pages share, made once so that no format words them differently. Lists run beside those of
 * the sections: the third claim here is the third claim there.
 */
export function printWords({ sections }: ReportRecord) {
  return {
    claims: sections.claims.map((claim) => ({
      settled: settledWords(claim),
      tags: claimTags(claim),
      state: stateWords(claim),
      passages: claim.passages.map(passagePlace),
      passagesNow: claim.passages.map(passageNowWords),
      evidence: claim.evidence.map(evidenceOrigin),
      rounds: claim.rounds.map((round) => roundHeading(claim, round)),
    })),
    agreement: sections.agreement.map(agreementRows),
    sources: sections.sources.map(sourceTail),
    proposedChanges: (sections.proposedChanges ?? []).map(changeOutcome),
    setAside: (sections.coverage.setAside ?? []).map(({ why }) => capital(setAsideWords[why])),
  }
}
