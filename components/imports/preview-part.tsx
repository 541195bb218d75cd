import { type KeyboardEvent, memo } from 'react'
import classes from '@/components/imports/preview.module.css'
import { ArticleGroup } from '@/components/reader/article-static'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import type { Furniture } from '@/lib/viewer/article-doc'

interface Props {
  at: number
  blocks: readonly ArticleBlock[]
  kept: boolean
  pictureWords: Furniture['pictureWords']
  label: (words: string) => string
  change: (at: number, keep: boolean, stretch: boolean) => void
}

/** The checkbox of another part. */
const boxAt = (at: number) => document.getElementById(`part-${at}`) as HTMLInputElement | null

/** One part of the text with its checkbox. Drawn again only when it is kept or left out: there may be thousands. */
export const PreviewPart = memo(function PreviewPart(props: Props) {
  const { at, blocks, kept, pictureWords, label, change } = props
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = by === 0 ? null : boxAt(at + by)
    if (next === null) return
    event.preventDefault()
    next.focus()
    if (event.shiftKey) change(at + by, kept, false)
  }
  return (
    <div className={classes.part} data-out={kept ? undefined : ''}>
      <label className={classes.tick}>
        <input
          id={`part-${at}`}
          type="checkbox"
          checked={kept}
          aria-label={label(blocks[0]?.text.slice(0, 60) ?? '')}
          onChange={(event) =>
            change(at, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey === true)
          }
          onKeyDown={move}
        />
      </label>
      <div className={classes.words}>
        <ArticleGroup group={blocks} pictureWords={pictureWords} />
      </div>
    </div>
  )
})
