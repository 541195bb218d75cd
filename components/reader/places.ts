/** From the top of the article to the first and last line of some words, in pixels. */
export interface WordPlace {
  top: number
  /** The middle of the first line. */
  at: number
  bottom: number
}

/** The same of many claims: one number for each in every column; NaN where the words have no place on the page. */
export interface WordColumns {
  top: Float64Array
  at: Float64Array
  bottom: Float64Array
}
