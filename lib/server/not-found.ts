/** Thrown by reads for what is not there and for what the viewer may not see alike: both look the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}
