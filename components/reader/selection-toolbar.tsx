'use client'
import { IconCheck, IconCopy, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import classes from '@/components/reader/selection-toolbar.module.css'
import type { ArticleView } from '@/components/reader/use-article-view'
import { wordRects } from '@/components/reader/word-rects'
import { KeyCap } from '@/components/ui/key-cap'
import type { SelectedWords } from '@/lib/viewer/selection'

export interface SelectionActs {
  /** Claims on the selected words. */
  here: number
  mayDraft: boolean
  onNewClaim: () => void
  onAddTo: () => void
  onShowHere: () => void
  /** Says whether it was copied. */
  onCopy: () => Promise<boolean>
}

interface Props extends SelectionActs {
  view: ArticleView
  origin: RefObject<HTMLElement | null>
  words: SelectedWords
}

/** What can be done with the selected words, below their last line. It never takes the selection or the focus away. */
export function SelectionToolbar({ view, origin, words, ...acts }: Props) {
  const t = useTranslations('reader.toolbar')
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number; arrow: number; above: boolean } | null>(
    null,
  )
  useLayoutEffect(() => {
    const main = origin.current
    const rects = main && wordRects(view, main, words)
    if (!bar.current || !main || !rects) return setPlace(null)
    const { first, last } = rects
    const width = bar.current.offsetWidth
    const height = bar.current.offsetHeight
    const middle = last.x + last.width / 2
    const left = Math.max(-8, Math.min(middle - width / 2, main.clientWidth - width + 8))
    const below = last.bottom + 9
    const above = below + height + main.getBoundingClientRect().top > window.innerHeight - 8
    setPlace({ left, top: above ? first.y - height - 9 : below, arrow: middle - left, above })
  }, [view, origin, words])
  return (
    <div
      ref={bar}
      className={classes.bar}
      role="toolbar"
      aria-label={t('label')}
      data-above={place?.above || undefined}
      style={
        place === null
          ? { visibility: 'hidden', left: 0, top: 0 }
          : { left: place.left, top: place.top, '--arrow': `${place.arrow}px` }
      }
      onMouseDown={(event) => event.preventDefault()}
    >
      <SelectionButtons {...acts} />
    </div>
  )
}

/** The same acts, in the toolbar and at the foot of a small screen. */
export function SelectionButtons({ here, mayDraft, onNewClaim, onAddTo, onShowHere, onCopy }: SelectionActs) {
  const t = useTranslations('reader.toolbar')
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <>
      {here > 0 ? (
        <>
          <button type="button" onClick={onShowHere}>
            {t('here', { count: here })}
          </button>
          <i className={classes.between} />
        </>
      ) : null}
      {mayDraft ? (
        <>
          <button type="button" className={classes.first} onClick={onNewClaim}>
            <IconPlus size={14} stroke={1.75} aria-hidden />
            {t('newClaim')}
            <KeyCap>C</KeyCap>
          </button>
          <button type="button" onClick={onAddTo}>
            {t('addTo')}
            <KeyCap>A</KeyCap>
          </button>
          <i className={classes.between} />
        </>
      ) : null}
      <button
        type="button"
        aria-label={t('copy')}
        title={t('copy')}
        onClick={() => void onCopy().then(setCopied)}
      >
        {copied ? (
          <IconCheck size={14} stroke={1.75} aria-hidden />
        ) : (
          <IconCopy size={14} stroke={1.75} aria-hidden />
        )}
      </button>
      <span className="visually-hidden" role="status">
        {copied === null ? '' : t(copied ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
