'use client'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/reader/history-buttons.module.css'
import type { ActHistory } from '@/components/reader/use-act-history'

/** Back and forth through what was done on this visit of the page; each button names its step. */
export function HistoryButtons({ history }: { history: ActHistory }) {
  const t = useTranslations('reader.history')
  const sign = { size: 17, stroke: 1.75, 'aria-hidden': true } as const
  const undo = history.undoName === null ? t('undoNothing') : t('undoNamed', { name: history.undoName })
  const redo = history.redoName === null ? t('redoNothing') : t('redoNamed', { name: history.redoName })
  return (
    <span className={classes.buttons}>
      <button
        type="button"
        aria-label={undo}
        title={undo}
        aria-disabled={history.undoName === null}
        onClick={history.undo}
      >
        <IconArrowBackUp {...sign} />
      </button>
      <button
        type="button"
        aria-label={redo}
        title={redo}
        aria-disabled={history.redoName === null}
        onClick={history.redo}
      >
        <IconArrowForwardUp {...sign} />
      </button>
    </span>
  )
}
