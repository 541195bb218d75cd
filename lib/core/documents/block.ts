import { z } from 'zod'

const offset = z.int().min(0)

/** A stretch of a block that is more than plain words. Offsets of the part, like the block's own. */
const markSchema = z.strictObject({
  kind: z.enum(['strong', 'emphasis', 'code', 'superscript', 'subscript', 'link']),
  start: offset,
  end: offset,
  /** Links only: where it led. It is shown, never followed. */
  href: z.string().optional(),
})
export type Mark = z.infer<typeof markSchema>

/**
 * A picture that stood directly before a block (`after` the last one): a placeholder, never fetched by a reader's
 * browser.
 */
const pictureSchema = z.strictObject({
  /** What the article says of it to those who cannot see it; may be empty. */
  alt: z.string(),
  address: z.string().nullable(),
  after: z.literal(true).optional(),
})
export type Picture = z.infer<typeof pictureSchema>

/** Of a list item whose marker is not in the text. */
const listSchema = z.strictObject({
  /** From 1. */
  depth: z.int().min(1).max(12),
  /** "•", "3.": what is drawn before the item. Empty for a further paragraph of an item. */
  marker: z.string().max(12),
})

/** Of a table cell. Cells of a table stand in the order of rows, then columns; both count from 1. */
const cellSchema = z.strictObject({
  /** Number of the table in the body, from 1. */
  table: z.int().min(1),
  row: z.int().min(1),
  column: z.int().min(1),
  header: z.literal(true).optional(),
  rowSpan: z.int().min(2).optional(),
  columnSpan: z.int().min(2).optional(),
})
export type Cell = z.infer<typeof cellSchema>

export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'preformatted',
  'caption',
  'footnote',
  'table-cell',
] as const

/**
 * A part of the body's structure as frozen with the revision. Its content is exactly `text.slice(start, end)`: never
 * empty, markers such as "- " included when they are in the text. Blocks are in order and disjoint; only white space
 * lies between them. UTF-16, half-open.
 */
export const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  /** Headings only: 2 to 6. */
  level: z.int().optional(),
  list: listSchema.optional(),
  cell: cellSchema.optional(),
  /** In order of their starts; they may nest, never cross the block's edges. */
  marks: z.array(markSchema).optional(),
  pictures: z.array(pictureSchema).optional(),
  start: offset,
  end: offset,
})
export type Block = z.infer<typeof blockSchema>
