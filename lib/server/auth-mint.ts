import type { AccountActor, MemberActor, OperatorActor, VisitorActor } from '@/lib/core/actor'

/**
 * The only place where actors come from. `auth.ts` mints members and accounts for requests; set-up, the
 * command line, seeds and tests say what they are, and the log keeps it (`via`).
 */
type Bare<T> = { [K in keyof T as K extends string ? K : never]: T[K] }

export const mintMember = (facts: Omit<Bare<MemberActor>, 'kind'>): MemberActor =>
  ({ kind: 'member', ...facts }) as MemberActor

export const mintAccount = (facts: Omit<Bare<AccountActor>, 'kind'>): AccountActor =>
  ({ kind: 'account', ...facts }) as AccountActor

export const visitor = (): VisitorActor => ({ kind: 'visitor' }) as VisitorActor

/** The person who runs the installation, at its console or in the first-run set-up. */
export const operator = (via: OperatorActor['via']): OperatorActor =>
  ({ kind: 'operator', via }) as OperatorActor
