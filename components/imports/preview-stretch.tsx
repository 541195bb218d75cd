import { memo } from 'react'
import classes from '@/components/imports/preview.module.css'
import { PreviewPart } from '@/components/imports/preview-part'
import type { TextPart } from '@/components/imports/use-left-out'
import type { Furniture } from '@/lib/viewer/article-doc'

/** Parts that are drawn, laid out and skipped together: a long text is a hundred of these, not five thousand rows. */
export const STRETCH = 50

/** About what one part takes, in CSS pixels, until it is laid out. */
const USUAL_HEIGHT = 84

interface Props {
  /** Number of its first part. */
  from: number
  parts: readonly TextPart[]
  /** A letter for each part, "o" for one that is left out: drawn again only when this changes. */
  marks: string
  pictureWords: Furniture['pictureWords']
  label: (words: string) => string
  change: (at: number, keep: boolean, stretch: boolean) => void
}

export const PreviewStretch = memo(function PreviewStretch(props: Props) {
  const { from, parts, marks, ...rest } = props
  return (
    <div
      className={classes.stretch}
      style={{ containIntrinsicSize: `auto ${parts.length * USUAL_HEIGHT}px` }}
    >
      {parts.map(({ blocks }, at) => (
        <PreviewPart
          key={blocks[0]?.start ?? at}
          at={from + at}
          blocks={blocks}
          kept={marks[at] !== 'o'}
          {...rest}
        />
      ))}
    </div>
  )
})
