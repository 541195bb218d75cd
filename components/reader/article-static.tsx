import { type CSSProperties, Fragment, type ReactNode } from 'react'
import classes from '@/components/reader/article.module.css'
import { type ArticleBlock, elementOf } from '@/lib/viewer/article-block'
import { articleGroups, type Furniture } from '@/lib/viewer/article-doc'
import { articleSections, sectionUnits, unitsOf } from '@/lib/viewer/article-sections'
import { type MarkedRun, markedRuns, markTags } from '@/lib/viewer/marked-words'
import { tableRows } from '@/lib/viewer/table-rows'

interface Props {
  blocks: readonly ArticleBlock[]
  furniture: Furniture
  language: string
  label: string
}

/** The article as the server sends it: the same elements as the view that takes over, so that nothing moves. */
export function ArticleStatic({ blocks, furniture, language, label }: Props) {
  const bodyFrom = blocks.findIndex(({ part }) => part === 'body')
  const head = bodyFrom < 0 ? blocks : blocks.slice(0, bodyFrom)
  const body = bodyFrom < 0 ? [] : blocks.slice(bodyFrom)
  const { byline } = furniture
  return (
    <div>
      <div className={classes.article} lang={language} dir="auto" role="document" aria-label={label}>
        {head.map(words)}
        {byline.length === 0 ? null : (
          <div data-kind="byline">
            {byline.map((item) => (
              <span key={item}>{item}</span>
            ))}
          </div>
        )}
        {articleSections(articleGroups(body), sectionUnits(blocks)).map(({ section, groups }, at) => {
          const inner = groups.map((group) => drawn(group, furniture.pictureWords))
          return section ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a frozen text never change
            <div key={at} data-kind="section" style={{ '--units': unitsOf(groups.flat()) } as CSSProperties}>
              {inner}
            </div>
          ) : (
            inner
          )
        })}
      </div>
    </div>
  )
}

/** One group of blocks by itself: a block or a table, with the pictures around it. */
export function ArticleGroup(props: {
  group: readonly ArticleBlock[]
  pictureWords: Furniture['pictureWords']
}) {
  return <>{drawn(props.group, props.pictureWords)}</>
}

const drawn = (group: readonly ArticleBlock[], pictureWords: Furniture['pictureWords']) => [
  ...pictures(group, false, pictureWords),
  group[0]?.cell ? table(group) : group.map(words),
  ...pictures(group, true, pictureWords),
]

function words(block: ArticleBlock) {
  const { tag: Tag, attributes } = elementOf(block)
  const { style, rowspan, colspan, ...rest } = attributes
  const spans = {
    ...(rowspan ? { rowSpan: Number(rowspan) } : {}),
    ...(colspan ? { colSpan: Number(colspan) } : {}),
    ...(style ? { style: { '--depth': block.list?.depth ?? 1 } as CSSProperties } : {}),
  }
  return (
    <Tag key={`${block.part} ${block.start}`} {...rest} {...spans}>
      {block.marks.length === 0 ? block.text : markedRuns(block.text, block.start, block.marks).map(run)}
    </Tag>
  )
}

function run({ text, marks }: MarkedRun, at: number): ReactNode {
  const inner = marks.reduceRight<ReactNode>((content, { kind, href }) => {
    const Tag = markTags[kind]
    return (
      <Tag key={kind} {...(kind === 'link' ? { 'data-link': '', title: href ?? '' } : {})}>
        {content}
      </Tag>
    )
  }, text)
  return <Fragment key={at}>{inner}</Fragment>
}

function table(cells: readonly ArticleBlock[]) {
  return (
    <div key={`table ${cells[0]?.start}`} data-kind="table">
      <table>
        <tbody>
          {tableRows(cells).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a frozen text never change
            <tr key={at}>
              {/* biome-ignore lint/suspicious/noArrayIndexKey: as above */}
              {row.map((cell, column) => (cell ? words(cell) : <td key={`empty ${column}`} />))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function pictures(group: readonly ArticleBlock[], after: boolean, pictureWords: Furniture['pictureWords']) {
  return group.flatMap((block) =>
    block.pictures
      .filter((picture) => (picture.after ?? false) === after)
      .map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pictures of a frozen text never change
        <div key={`picture ${block.start} ${at}`} data-kind="picture" title={picture.address ?? undefined}>
          {pictureWords(picture)}
        </div>
      )),
  )
}
