/** A mail as it goes out: plain text, nothing in it that tells whether it was read. */
export interface Letter {
  to: string
  subject: string
  text: string
}
