/** Thrown when so many wait for their turn that another one must come back later. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting'
}
