/** Thrown when so many reports wait to be drawn that another one must come back later. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting'
}
