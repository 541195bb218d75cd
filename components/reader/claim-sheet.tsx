'use client'
import { IconChevronLeft, IconChevronRight, IconMapPinCheck, IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClaimMeta } from '@/components/reader/claim-meta'
import classes from '@/components/reader/claim-sheet.module.css'
import { ClaimSign, ClaimStanding } from '@/components/reader/claim-sign'
import { CopyMenu } from '@/components/reader/copy-menu'
import type { SelectionActs } from '@/components/reader/selection-acts'
import { type SheetStop, useSheetDrag } from '@/components/reader/use-sheet-drag'
import { Button } from '@/components/ui/button'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

export interface SheetProps {
  stop: SheetStop
  onStop: (stop: SheetStop) => void
  placed: readonly PlacedClaim[]
  activeId: string | null
  language: string
  hrefOf: (claimId: string) => string
  onStep: (by: 1 | -1) => void
  /** While words are selected the sheet is their toolbar. */
  selection: SelectionActs | null
  /** Of the claim in focus, at the half stop. */
  foot: ReactNode
  /** A form that takes the whole sheet. */
  form: ReactNode
  empty: ReactNode
  /** All claims, for the largest stop. */
  list: ReactNode
}

/** On a phone the claims are a sheet at the bottom: a peek, half with what can be done, or all of them. */
export function ClaimSheet(props: SheetProps) {
  const { stop, onStop, placed, activeId, language, hrefOf, onStep, selection, foot } = props
  const { form, empty, list } = props
  const t = useTranslations('reader')
  const coverage = useTranslations('reading.coverage')
  const at = placed.findIndex(({ card }) => card.id === activeId)
  const card = placed[at]?.card
  // Half is for the claim in focus: without one there is nothing between the peek and the list.
  const passHalf = card === undefined && placed.length > 0
  const drag = useSheetDrag(stop, (next) =>
    onStop(next === 'half' && passHalf ? (stop === 'peek' ? 'full' : 'peek') : next),
  )
  const sign = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  // Words selected to be placed come first: the form asked for them.
  if (form && !selection?.place) {
    return (
      <section className={classes.sheet} aria-label={t('sheet.label')}>
        <div className={classes.body}>{form}</div>
      </section>
    )
  }
  if (selection) {
    return (
      <section className={classes.sheet} aria-label={t('toolbar.label')}>
        <div className={classes.body}>
          <div className={classes.acts}>
            {selection.place ? (
              <Button variant="primary" onClick={selection.place.run}>
                <IconMapPinCheck {...sign} />
                {t('toolbar.place', { number: selection.place.number })}
              </Button>
            ) : null}
            {selection.newClaim && !selection.place ? (
              <Button variant="primary" onClick={selection.newClaim}>
                <IconPlus {...sign} />
                {t('toolbar.newClaim')}
              </Button>
            ) : null}
            {selection.addTo ? <Button onClick={selection.addTo}>{t('toolbar.addTo')}</Button> : null}
            {selection.aside ? (
              <Button onClick={selection.aside.run}>
                {coverage(selection.aside.kind, { count: selection.aside.count })}
              </Button>
            ) : null}
            <CopyMenu copy={selection.copy} copied={selection.copied}>
              {(inside, label) => (
                <button type="button" className={classes.copy} aria-label={label}>
                  {inside}
                </button>
              )}
            </CopyMenu>
          </div>
        </div>
      </section>
    )
  }
  return (
    <section className={classes.sheet} data-stop={stop} aria-label={t('sheet.label')}>
      <button
        type="button"
        className={classes.grab}
        aria-label={t(stop === 'full' ? 'sheet.smaller' : 'sheet.larger')}
        aria-expanded={stop !== 'peek'}
        {...drag}
      />
      <div className={classes.body}>
        {card && stop !== 'full' ? (
          <>
            <div className={classes.head}>
              <b>{card.number}</b>
              <ClaimSign card={card} />
              <span className={classes.end}>
                <ClaimStanding card={card} full />
              </span>
            </div>
            <p className={classes.statement} lang={language} dir="auto">
              {card.statement}
            </p>
            {stop === 'peek' ? null : (
              <>
                <ClaimMeta card={card} className={classes.meta} />
                {foot}
              </>
            )}
          </>
        ) : null}
        {placed.length === 0 && stop === 'peek' ? <p className={classes.none}>{t('sheet.empty')}</p> : null}
        {placed.length === 0 && stop !== 'peek' ? empty : null}
        {placed.length > 0 && (stop === 'half' || (stop === 'peek' && !card)) ? (
          <div className={classes.acts} style={card ? undefined : { marginTop: 4 }}>
            {card ? (
              <Link href={hrefOf(card.id)} className={classes.main}>
                {t('card.open')}
              </Link>
            ) : (
              <span style={{ flex: 1 }}>{t('claimsCount', { count: placed.length })}</span>
            )}
            <Button aria-label={t('sheet.previous')} onClick={() => onStep(-1)} disabled={at <= 0}>
              <IconChevronLeft {...sign} />
            </Button>
            {card ? (
              <span className={classes.place}>
                {t('sheet.position', { position: at + 1, of: placed.length })}
              </span>
            ) : null}
            <Button
              aria-label={t('sheet.next')}
              onClick={() => onStep(1)}
              disabled={at === placed.length - 1}
            >
              <IconChevronRight {...sign} />
            </Button>
          </div>
        ) : null}
        {stop === 'full' ? <div className={classes.list}>{list}</div> : null}
      </div>
    </section>
  )
}
