import { INSTALLATION_LOG } from '@/lib/server/audit'
import { live } from '@/lib/server/effects'
import { followLog } from '@/lib/server/notifications/follow-log'

/** What one act writes is told once. */
const TOGETHER_MS = 150
const waiting = new Map<string, NodeJS.Timeout>()

/**
 * Tells members of what was appended to a log in a moment; what goes wrong now is told by the job within the minute.
 */
export function tellSoon(logId: string): void {
  if (logId === INSTALLATION_LOG || waiting.has(logId)) return
  const tell = () => {
    waiting.delete(logId)
    void followLog(logId, live).catch(() => undefined)
  }
  waiting.set(logId, setTimeout(tell, TOGETHER_MS).unref())
}
