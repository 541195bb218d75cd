import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type { z } from 'zod'
import type { AccountActor, Actor, MemberActor, VisitorActor } from '@/lib/core/actor'
import { type Outcome, type Refusal, refuse } from '@/lib/core/outcome'
import { currentAccount, currentMember } from '@/lib/server/auth'
import { operator, visitor } from '@/lib/server/auth-mint'
import { type Effects, live } from '@/lib/server/effects'
import { reportFault } from '@/lib/server/faults'
import { inputRefusal } from '@/lib/server/input-refusal'
import { noLongerActive } from '@/lib/server/members/still-active'

type Command<A extends Actor, S extends z.ZodType, T> = (
  actor: A,
  input: z.infer<S>,
  effects: Effects,
) => Promise<Outcome<T>>

const signedOut = refuse(
  'account.signed-out',
  'You are signed out. Sign in again in another tab, then try once more: what you typed is kept here.',
)

/** Null for somebody who is signed out; whoever is signed in was a member here, or never was one. */
async function whyNoMember() {
  return (await currentAccount()) === null ? null : noLongerActive
}

/** Runs a command for an actor that the edge has settled; a fault becomes a sentence and a line in the log. */
async function run<A extends Actor, S extends z.ZodType, T>(
  schema: S,
  command: Command<A, S, T>,
  actor: A | null | { ok: false; refusal: Refusal },
  input: unknown,
): Promise<Outcome<T>> {
  if (actor === null) return signedOut
  if ('refusal' in actor) return actor
  const parsed = schema.safeParse(input)
  if (!parsed.success) return inputRefusal(parsed.error)
  try {
    const outcome = await command(actor, parsed.data, live)
    if (outcome.ok) revalidatePath('/', 'layout')
    return outcome
  } catch (error) {
    return reportFault(error)
  }
}

/**
 * A server action for a member of a workspace: parses, settles who acts, runs the command, says what came of
 * it. Pages bind the workspace's slug: `draftClaim.bind(null, slug)`.
 */
export function action<S extends z.ZodType, T>(schema: S, command: Command<MemberActor, S, T>) {
  return async (workspaceSlug: string, input: unknown): Promise<Outcome<T>> =>
    run(schema, command, (await currentMember(String(workspaceSlug))) ?? (await whyNoMember()), input)
}

/** A server action of an account on itself: password, sessions. */
export function accountAction<S extends z.ZodType, T>(schema: S, command: Command<AccountActor, S, T>) {
  return async (input: unknown): Promise<Outcome<T>> => run(schema, command, await currentAccount(), input)
}

/** A server action of somebody who shows the secret of a link instead of a session: the command checks it. */
export function visitorAction<S extends z.ZodType, T>(schema: S, command: Command<VisitorActor, S, T>) {
  return async (input: unknown): Promise<Outcome<T>> => {
    await headers()
    return run(schema, command, visitor(), input)
  }
}

/** The first-run set-up: whoever holds the printed code acts as the operator; the command checks the code. */
export function setUpAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<ReturnType<typeof operator>, S, T>,
) {
  return async (input: unknown): Promise<Outcome<T>> => {
    await headers()
    return run(schema, command, operator('set-up'), input)
  }
}
