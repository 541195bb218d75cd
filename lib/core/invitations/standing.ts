import { type Refusal, refuse } from '@/lib/core/outcome'

/** What decides whether an invitation may still be used. */
export interface InvitationFacts {
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

/** What is said of a link that belongs to no invitation. */
export const noSuchInvitation = refuse(
  'invitation.not-found',
  'There is no such invitation. Copy the whole link, or ask for a new one.',
)

/** Null while the invitation can be used; otherwise the sentence that says why not and what to do. */
export function whyNotOpen(invitation: InvitationFacts, now: Date): { ok: false; refusal: Refusal } | null {
  if (invitation.acceptedAt !== null) {
    return refuse(
      'invitation.used',
      'This invitation was used already. Sign in if it was you; otherwise ask for a new one.',
    )
  }
  if (invitation.revokedAt !== null) {
    return refuse('invitation.revoked', 'This invitation was taken back. Ask whoever sent it for a new one.')
  }
  if (invitation.expiresAt <= now) {
    return refuse('invitation.expired', 'This invitation has expired. Ask whoever sent it for a new one.')
  }
  return null
}
