import { db } from '@/lib/server/db'

export const dynamic = 'force-dynamic'

/** `{"status":"ok"}` only when the database answers within two seconds; else 503. */
export async function GET(): Promise<Response> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), 2_000).unref())
  try {
    await Promise.race([db.$queryRaw`SELECT 1`, late])
    return Response.json({ status: 'ok', database: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json({ status: 'unavailable', database: 'not answering' }, { status: 503 })
  }
}
