'use client'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode, type RefObject } from 'react'
import { CardColumn } from '@/components/reader/card-column'
import { ClaimLine } from '@/components/reader/claim-line'
import type { ShapeStore } from '@/components/reader/page-shape'
import classes from '@/components/reader/reader.module.css'
import { useBeside } from '@/components/reader/use-beside'
import type { FocusedClaim } from '@/components/reader/use-focus-claim'
import { useShape } from '@/components/reader/use-shape'
import { useWindowSpan } from '@/components/reader/use-window-span'
import type { ColourBy } from '@/lib/viewer/colour-key'

interface Props {
  shape: ShapeStore
  by: ColourBy
  focus: FocusedClaim
  language: string
  hrefOf: (claimId: string) => string
  onActivate: (claimId: string) => void
  origin: RefObject<HTMLElement | null>
  /** Whether the window has room for the column of cards. */
  wide: boolean
  /** Of the card of the claim in focus. */
  foot: ReactNode
  /** Stands in the place of the cards. */
  form: ReactNode
  /** Says why there are no cards. */
  empty: ReactNode
}

/** The line and the cards: what is right of the words. It follows the claims, the words and the window by itself. */
export const BesideText = memo(function BesideText(props: Props) {
  const { shape, by, focus, language, hrefOf, onActivate, origin, wide, foot, form, empty } = props
  const t = useTranslations('reader')
  const span = useWindowSpan(origin)
  const beside = useBeside(useShape(shape), by, focus.activeId, span)
  const cards = (
    <>
      {empty}
      <CardColumn
        label={t('claims')}
        shown={beside.cards}
        focus={focus}
        language={language}
        hrefOf={hrefOf}
        foot={foot}
        observe={beside.observe}
      />
    </>
  )
  return (
    <>
      <ClaimLine signs={beside.signs} leads={!form} onActivate={onActivate} onHover={focus.hover} />
      <aside className={classes.cards} aria-label={t('claimsBeside')} style={{ minHeight: beside.bottom }}>
        {wide ? form ? <div className={classes.form}>{form}</div> : cards : null}
      </aside>
    </>
  )
})
