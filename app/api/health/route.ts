import { databaseAnswers } from '@/lib/server/health'

export const dynamic = 'force-dynamic'

/** Status "ok" only when the database answers; else 503. Says nothing more than these two words: anybody may ask. */
export async function GET(): Promise<Response> {
  const ok = await databaseAnswers()
  const body = { status: ok ? 'ok' : 'unavailable', database: ok ? 'ok' : 'not answering' }
  return Response.json(body, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
