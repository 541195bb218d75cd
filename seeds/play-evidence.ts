import { type EvidenceItem, evidenceItem } from '@/lib/core/evidence/input'
import type { EvidenceContent } from '@/seeds/content'
import { sampleContent } from '@/seeds/sample-content'
import type { Stage } from '@/seeds/stage'

/** Evidence as a form sends it: a source of the workspace by id, or a new one, which may be found again. */
export function evidenceFor(stage: Stage, workspace: string, evidence: EvidenceContent): EvidenceItem {
  const sourceId = stage.sources.get(`${workspace}/${evidence.source}`)
  const source = sampleContent.sources.find((one) => one.key === evidence.source)
  const { accessedDaysAgo } = evidence
  const accessedOn = accessedDaysAgo === undefined ? null : stage.world.dateBefore(accessedDaysAgo)
  const choice = sourceId === undefined ? { source } : { sourceId }
  return evidenceItem.parse({ choice, citation: { ...evidence, accessedOn } })
}
