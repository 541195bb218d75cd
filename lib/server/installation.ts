import { db } from '@/lib/server/db'

/** Whether somebody has an account here. Said to everybody: it only decides which door a visitor is shown. */
export async function isSetUp(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null
}
