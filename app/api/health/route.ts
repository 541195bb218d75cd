import { databaseAnswers } from '@/lib/server/database-answers'

export const dynamic = 'force-dynamic'

/** `{"status":"ok"}` only when the database answers within two seconds; else 503. Never cached. */
export async function GET(): Promise<Response> {
  const answers = await databaseAnswers()
  return Response.json(
    answers ? { status: 'ok', database: 'ok' } : { status: 'unavailable', database: 'not answering' },
    { status: answers ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
