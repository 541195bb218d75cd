/** Whoever is an owner still: an invitation or a link that an owner gave out ends when they are none any more. */
export const stillOwner = { role: 'owner' as const, deactivatedAt: null, user: { closedAt: null } }
