import { IconX } from '@tabler/icons-react'
import classes from '@/components/live/news-note.module.css'

interface Props {
  words: string
  /** Shows it; without one it is shown already. */
  show: { word: string; act: () => void } | null
  away: { word: string; act: () => void }
}

/** News above the page: it never moves what is being read, and it is put away by hand. */
export function NewsNote({ words, show, away }: Props) {
  return (
    <div className={classes.note}>
      <p>{words}</p>
      {show === null ? null : (
        <button type="button" onClick={show.act}>
          {show.word}
        </button>
      )}
      <button type="button" className={classes.close} onClick={away.act} aria-label={away.word}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}
