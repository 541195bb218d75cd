'use client'
import { useMemo } from 'react'
import { CoveragePanel, type CoveragePanelProps } from '@/components/reader/coverage-panel'
import { Legend, type LegendProps } from '@/components/reader/legend'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { ClaimTally } from '@/lib/viewer/claim-tally'
import { legendGroups, reviewersOf } from '@/lib/viewer/legend-rows'

interface Props extends Omit<LegendProps, 'groups' | 'reviewers'>, CoveragePanelProps {
  tally: ClaimTally
  scale: Scale
}

/** What the signs in the article mean: of the claims, and of the sentences without one. */
export function ReaderLegend(props: Props) {
  const { tally, scale, by } = props
  const groups = useMemo(() => legendGroups(tally, scale), [tally, scale])
  const reviewers = useMemo(() => reviewersOf(tally), [tally])
  return (
    <>
      <Legend
        groups={groups}
        reviewers={reviewers}
        by={by}
        onBy={props.onBy}
        only={props.only}
        onOnly={props.onOnly}
      />
      <CoveragePanel
        coverage={props.coverage}
        setting={props.setting}
        mayTakeUp={props.mayTakeUp}
        language={props.language}
      />
    </>
  )
}
