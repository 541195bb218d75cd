/** Why somebody is told nothing more: signed out, no member any more, or in another role, whose pages are others. */
export type WhyEnded = 'signedOut' | 'left' | 'role'
