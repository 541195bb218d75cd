import { createHash, createHmac } from 'node:crypto'
import type { Effects } from '@/lib/server/effects'
import { env } from '@/lib/server/env'
import { wholeLink } from '@/lib/server/whole-link'

/** Folders of the pages that links with a secret lead to. */
type Place = 'invitations' | 'reset'

/** What the database keeps of a secret: hex SHA-256. The secrets have 256 bits, so that nobody guesses one from it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A fresh secret for a link that is shown, never mailed. */
export const freshToken = (effects: Effects): string => effects.newSalt()

/**
 * The secret of a link that is mailed. It is derived from the row's id and the installation's secret, so that the job
 * that sends the mail can make it again, as often as it has to try, and nothing but its hash is ever stored.
 */
export function mailedToken(place: Place, id: string): string {
  const secret = env().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is needed for links in mails.')
  return createHmac('sha256', secret).update(`plumbline link, ${place}: ${id}`).digest('base64url')
}

/** The whole link where the address of the app is configured (never from a request); otherwise the path alone. */
export const linkTo = (place: Place, token: string): string => wholeLink(`/${place}/${token}`)

/** Whether mails can be sent at all. */
export const canMail = (): boolean => env().PLUMBLINE_SMTP_URL !== undefined
