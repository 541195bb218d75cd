import type { Log } from '@/lib/server/audit'
import type { Tx } from '@/lib/server/db'

/** Points the document at the sign-off in force, or at none. The caller writes the event. */
export async function changeSignOff(tx: Tx, documentId: string, signOffId: string | null): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { signedOffId: signOffId } })
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
  const document = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { signedOffId: true },
  })
  if (document.signedOffId === null) return
  await changeSignOff(tx, documentId, null)
  log.add('document.reopened', documentId, {
    signOffId: { before: document.signedOffId, after: null },
    because: { after: because },
  })
}
