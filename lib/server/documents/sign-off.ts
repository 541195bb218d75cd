import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'

/** Points the document at the sign-off in force, or at none. The caller writes the event. */
export async function changeSignOff(tx: Tx, documentId: string, signOffId: string | null): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { signedOffId: signOffId } })
}

/**
 * The sign-off in force, with the document's row locked till the end of the transaction: a change and a sign-off
 * at the same moment must see each other. Locked after the claim, before the log.
 */
export async function lockSignOff(tx: Tx, documentId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ signed_off_id: string | null }[]>`
    SELECT signed_off_id FROM document WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`
  return row?.signed_off_id ?? null
}

/**
 * A change after the sign-off reopens the document: what was signed is not what now stands.
 * @param because what changed, in words, for the log: "claim 4 was reopened"
 */
export async function reopenIfSignedOff(
  tx: Tx,
  log: Log,
  documentId: string,
  because: string,
): Promise<void> {
  const signedOffId = await lockSignOff(tx, documentId)
  if (signedOffId === null) return
  await changeSignOff(tx, documentId, null)
  log.add('document.reopened', documentId, {
    signOffId: { before: signedOffId, after: null },
    because: { after: because },
  })
}
