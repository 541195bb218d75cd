import { appendLeaves, emptyFrontier, type Frontier, frontierRoot } from '@/lib/core/audit/frontier'
import { toHex } from '@/lib/core/audit/hex'
import { db } from '@/lib/server/db'

const HASH_BYTES = 32

/** What this process has read of each log. Logs only grow, so only what was appended since is read again. */
const known = new Map<string, Frontier>()

/** Size and root (hex) of a log, computed here from the leaves as they are stored, not taken from anywhere. */
export async function logHead(logId: string): Promise<{ size: number; root: string }> {
  const { size } = await db.auditLog.findUniqueOrThrow({ where: { id: logId }, select: { size: true } })
  const before = known.get(logId) ?? emptyFrontier
  // A log that is shorter than before is another database under the same address: begin again.
  const start = before.size <= size ? before : emptyFrontier
  const head = start.size === size ? start : appendLeaves(start, await leavesOf(logId, start.size, size))
  if (head.size !== size) throw new Error(`The log ${logId} has ${head.size} of ${size} events`)
  known.set(logId, head)
  return { size, root: toHex(frontierRoot(head)) }
}

/** Leaf hashes `from`..`to` (counted from 0, end exclusive), as one run of bytes: 32 MB for a million. */
async function leavesOf(logId: string, from: number, to: number): Promise<Uint8Array[]> {
  const [row] = await db.$queryRaw<{ leaves: Uint8Array | null }[]>`
    SELECT string_agg(leaf_hash, ''::bytea ORDER BY seq) AS leaves FROM event
    WHERE workspace_id = ${logId}::uuid AND seq > ${from} AND seq <= ${to}`
  const bytes = row?.leaves ?? new Uint8Array()
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    Uint8Array.from(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  )
}
