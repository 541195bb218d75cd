'use client'
import type { RefObject } from 'react'
import { AddToClaim } from '@/components/reader/add-to-claim'
import { AdjustBar } from '@/components/reader/adjust-bar'
import { EdgeHandles } from '@/components/reader/edge-handles'
import type { ShapeStore } from '@/components/reader/page-shape'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { PassageWork } from '@/components/reader/use-passage-work'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { ColourKey } from '@/lib/viewer/colour-key'

interface Props {
  work: PassageWork
  view: ArticleView
  main: RefObject<HTMLElement | null>
  shape: ShapeStore
  colourOf: (card: ClaimCard) => ColourKey
  language: string
}

/**
 * What lies over the article while its passages are worked on: handles, the bar of a moving edge, the choice of a
 * draft.
 */
export function PassageLayer({ work, view, main, shape, colourOf, language }: Props) {
  const { focus, adjusting, mayAdjust } = work
  const { card, passage } = focus
  return (
    <>
      {mayAdjust && card && passage ? (
        <EdgeHandles
          view={view}
          main={main}
          shape={shape}
          words={adjusting.words ?? passage}
          number={card.number}
          colour={colourOf(card)}
          adjusting={adjusting}
        />
      ) : null}
      <AdjustBar adjusting={adjusting} />
      <AddToClaim
        purpose="moveTo"
        opened={work.moving}
        drafts={work.drafts}
        language={language}
        onPick={work.moveTo}
        onClose={() => work.setMoving(false)}
      />
    </>
  )
}
