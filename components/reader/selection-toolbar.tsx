'use client'
import { IconMapPinCheck, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { CopyMenu } from '@/components/reader/copy-menu'
import type { SelectionActs } from '@/components/reader/selection-acts'
import classes from '@/components/reader/selection-toolbar.module.css'
import type { WordRects } from '@/components/reader/word-rects'
import { KeyCap } from '@/components/ui/key-cap'

const HEIGHT = 40
const AWAY = 9

interface Props {
  /** Of the selected words, from the top left of the article. */
  rects: WordRects
  acts: SelectionActs
}

/** Below the last line of the selection, or above the first where the window ends. It never moves the selection. */
export function SelectionToolbar({ rects, acts }: Props) {
  const t = useTranslations('reader.toolbar')
  const coverage = useTranslations('reading.coverage')
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    const room = element?.offsetParent
    if (!element || !room) return
    const { first, last } = rects
    const below = last.bottom + AWAY
    // Above a selection made by touch are the system's own buttons.
    const finger = window.matchMedia('(pointer: coarse)').matches
    const above = !finger && room.getBoundingClientRect().top + below + HEIGHT > window.innerHeight - 8
    const { x, width } = above ? first : last
    const left = Math.max(
      -8,
      Math.min(x + width / 2 - element.offsetWidth / 2, room.clientWidth - element.offsetWidth + 8),
    )
    const arrow = Math.max(14, Math.min(x + width / 2 - left, element.offsetWidth - 14))
    element.style.translate = `${Math.round(left)}px ${Math.round(above ? first.top - HEIGHT - AWAY : below)}px`
    element.style.setProperty('--arrow', `${arrow}px`)
    element.toggleAttribute('data-above', above)
  })
  const sign = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <div
      className={classes.toolbar}
      ref={bar}
      role="toolbar"
      aria-label={t('label')}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {acts.place ? (
        <button type="button" data-first onClick={acts.place.run}>
          <IconMapPinCheck {...sign} />
          {t('place', { number: acts.place.number })} <KeyCap>P</KeyCap>
        </button>
      ) : null}
      {acts.here.length > 0 ? (
        <button type="button" onClick={acts.showHere}>
          {t('here', { count: acts.here.length })}
        </button>
      ) : null}
      {acts.newClaim ? (
        <button type="button" data-first onClick={acts.newClaim}>
          <IconPlus {...sign} />
          {t('newClaim')} <KeyCap>C</KeyCap>
        </button>
      ) : null}
      {acts.addTo ? (
        <button type="button" onClick={acts.addTo}>
          {t('addTo')} <KeyCap>A</KeyCap>
        </button>
      ) : null}
      {acts.aside ? (
        <button type="button" onClick={acts.aside.run}>
          {coverage(acts.aside.kind, { count: acts.aside.count })} <KeyCap>X</KeyCap>
        </button>
      ) : null}
      {acts.newClaim || acts.here.length > 0 ? <span className={classes.apart} /> : null}
      <CopyMenu copy={acts.copy} copied={acts.copied}>
        {(inside, label) => (
          <button type="button" aria-label={label} title={label}>
            {inside}
          </button>
        )}
      </CopyMenu>
    </div>
  )
}
