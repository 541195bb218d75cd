import { headers } from 'next/headers'
import type { z } from 'zod'
import type { MemberActor } from '@/lib/core/actor'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { currentMember } from '@/lib/server/auth'
import { type Effects, live } from '@/lib/server/effects'
import { reportFault } from '@/lib/server/faults'
import { inputRefusal } from '@/lib/server/input-refusal'
import { readJson } from '@/lib/server/upload'

type Params = Record<string, string>
type Answer = Response | Outcome<unknown>

/** HTTP status of a refusal: signed out, not found, or "you can fix this". */
function statusOf(code: string): number {
  if (code === 'account.signed-out') return 401
  if (code === 'not.found' || code.endsWith('.not-found')) return 404
  if (code.includes('may-not')) return 403
  if (code === 'upload.too-large') return 413
  if (code === 'server.busy') return 503
  return code.startsWith('server.') ? 500 : 422
}

function answer(result: Answer): Response {
  if (result instanceof Response) return result
  const status = result.ok ? 200 : statusOf(result.refusal.code)
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } })
}

/**
 * A route handler for a member of the workspace named by the `workspace` segment. Requests that change
 * something must come from this origin: the cookie alone does not prove that a page of ours sent them.
 */
export function route(handler: (actor: MemberActor, request: Request, params: Params) => Promise<Answer>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    if (request.method !== 'GET' && !(await sameOrigin(request))) {
      return answer(
        refuse('request.may-not-cross-origin', 'This request did not come from a Plumbline page.'),
      )
    }
    try {
      const actor = await currentMember(params.workspace ?? '')
      if (actor === null)
        return answer(refuse('account.signed-out', 'You are signed out. Sign in and try again.'))
      return answer(await handler(actor, request, params))
    } catch (error) {
      return answer(reportFault(error))
    }
  }
}

/**
 * A route that hands a JSON body to a command, for what an action cannot carry: actions of a page wait for each other,
 * and end with it.
 *
 * @param mostBytes of the body
 * @param unreadable what is said of a body that is larger, or no JSON
 */
export function commandRoute<S extends z.ZodType>(
  schema: S,
  command: (actor: MemberActor, input: z.infer<S>, effects: Effects) => Promise<Outcome<unknown>>,
  mostBytes: number,
  unreadable = 'What was sent could not be read. Reload the page and try again.',
) {
  return route(async (actor, request) => {
    const body = await readJson(request, mostBytes)
    if (body === null) return refuse('input.not-valid', unreadable)
    const input = schema.safeParse(body)
    return input.success ? command(actor, input.data, live) : inputRefusal(input.error)
  })
}

async function sameOrigin(request: Request): Promise<boolean> {
  const sent = await headers()
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  if (origin === null || host === null) return request.headers.get('sec-fetch-site') === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === host
}
