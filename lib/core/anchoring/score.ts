/**
 * The numbers a decision about a passage hangs on. They say how much of it must be left, and how sure its place must
 * be; each is an ordering the tests hold: the more words are gone, replaced or torn from their neighbours, the lower
 * the score.
 */

/**
 * Share of a passage (UTF-16 units of its words, replaced ones counted in part) that must be left in one place for it
 * to be found there: more than half, since with half of it gone the other half could as well be called the passage.
 */
export const LEAST_LEFT = 0.51

/**
 * Replaced words left out, the share of a passage that must be kept, in units and by what its words say: a sentence of
 * which only the signs and articles stand is another one, whatever came for the rest.
 */
export const LEAST_KEPT = 0.45
export const LEAST_SAID = 0.4

/**
 * Share of a passage that must be left without a whole new line or sentence in it: else it is torn, and half of it is
 * elsewhere.
 */
export const LEAST_UNDIVIDED = 0.5

/**
 * Seams, where words went or came between two kept ones, that any edit may leave; and how many for each word that is
 * kept or was replaced in place, beyond which a passage is in shreds.
 */
export const ORDINARY_SEAMS = 1
export const MOST_SEAMS = 0.2

/** Weight, in eighths of a bit, of what moved together with a passage: less is a coincidence of a few words. */
export const LEAST_MOVED = 320

/**
 * By how much of the passage the largest piece must lead the next, when it was torn apart: a passage that is half here
 * and half there is `ambiguous`.
 */
export const PIECE_MARGIN = 0.05

/** Words of context looked at on either side. */
export const NEIGHBOURS = 8

/**
 * What a replaced word counts of a kept one. One to three words replaced in place are a correction (a figure, a name, a
 * better word) and leave the passage recognisable by its place; a replaced stretch of nine is another text.
 */
export function creditFor(stretch: number): number {
  if (stretch <= 3) return 0.75
  return Math.max(0, 0.75 - 0.125 * (stretch - 3))
}

/**
 * 0..1: four fifths for the words, one fifth for the neighbours that still stand on either side in order. `words` is
 * the share of kept words in the old and new passage together, so an insertion costs as much as a deletion.
 */
export function scoreOf(words: number, neighbours: number): number {
  return words * (0.8 + 0.2 * neighbours)
}

/** Words of the longest stretch that may be replaced in whole and still be called changed rather than gone. */
export const LONGEST_CORRECTION = 3

/** Share of neighbours that must be in place for a passage without one kept word to be a correction. */
export const LEAST_NEIGHBOURS = 0.6

/**
 * Without the old text. Share of the weight of the quote that must stand in one place; with that much, half of the
 * context must stand there too, unless nearly all of the quote does; and the next place must be clearly less like it.
 */
export const LEAST_LEFT_UNSEEN = 0.7
export const SURE_LEFT_UNSEEN = 0.9
export const LEAST_CONTEXT_UNSEEN = 0.5
export const LEAST_MARGIN_UNSEEN = 0.2

/**
 * Weight of what was found, in eighths of a bit, below which a few common words would do: about three telling words.
 */
export const LEAST_SAID_UNSEEN = 180
