import type { Role } from '@/lib/core/members/role'

declare const minted: unique symbol

interface Minted {
  /** Only `lib/server/auth-mint.ts` mints actors: a literal or a session user does not type-check as one. */
  readonly [minted]: true
}

/** A member of one workspace, acting in it, whatever brought them here (`via`). */
export interface MemberActor extends Minted {
  readonly kind: 'member'
  readonly workspaceId: string
  readonly workspaceSlug: string
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Where the act came from; logged, so that an act at the command line is never taken for one in a browser. */
  readonly via: 'browser' | 'command line' | 'sample'
}

/** Somebody who is signed in to nothing. A real actor, so that no code has an "if signed in" branch. */
export interface VisitorActor extends Minted {
  readonly kind: 'visitor'
}

/** The person who runs the installation: set-up and account commands. Logged as such. */
export interface OperatorActor extends Minted {
  readonly kind: 'operator'
  readonly via: 'set-up' | 'command line' | 'sample'
}

/** A signed-in account acting on itself (password, sessions), outside any workspace. */
export interface AccountActor extends Minted {
  readonly kind: 'account'
  readonly userId: string
  readonly sessionId: string
  readonly name: string
}

export type Actor = MemberActor | VisitorActor | OperatorActor | AccountActor

/** What of an actor goes into an event: a salted value, so the envelope names nobody. */
export interface LoggedActor {
  readonly kind: Actor['kind']
  readonly id: string | null
  readonly name: string | null
  readonly role: Role | null
  readonly via: string | null
}

export function loggedActor(actor: Actor): LoggedActor {
  switch (actor.kind) {
    case 'member':
      return { kind: 'member', id: actor.memberId, name: actor.name, role: actor.role, via: actor.via }
    case 'account':
      return { kind: 'account', id: actor.userId, name: actor.name, role: null, via: 'browser' }
    case 'operator':
      return { kind: 'operator', id: null, name: null, role: null, via: actor.via }
    case 'visitor':
      return { kind: 'visitor', id: null, name: null, role: null, via: 'browser' }
  }
}
