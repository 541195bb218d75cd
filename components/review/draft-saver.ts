import { forgetKept, keepDraft } from '@/components/review/kept-draft'
import { saveDraft } from '@/components/review/save-draft'
import type { Outcome } from '@/lib/core/outcome'
import type { ReviewDraftContent } from '@/lib/core/review/input'

/** What the saving sign has to say. `retryInSeconds` is null when trying again would not help. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved'; why: string | null; onDevice: boolean; retryInSeconds: number | null }

const QUIET_MS = 600
const SAY_SAVING_AFTER_MS = 300
const RETRY_SECONDS = [2, 4, 8, 15, 30]

/** Refusals that time or signing in again can lift; any other answer is final. */
const passing = (code: string) => code.startsWith('server.') || code === 'account.signed-out'

/**
 * Saves what is typed: shortly after the typing stops, one request at a time, again and again while the server cannot
 * be reached, and on this device until the server has it. It never says "saved" before the server did.
 */
export class DraftSaver {
  private latest: ReviewDraftContent | null = null
  private basedOn: string | null
  private timer: ReturnType<typeof setTimeout> | undefined
  private inFlight = false
  private failures = 0
  private onDevice = true
  private retrying = false
  /** Submitted: nothing is sent any more. */
  private finished = false
  /** The page is gone: what was sent still counts, but there is nobody to tell. */
  private gone = false

  constructor(
    private readonly where: { slug: string; roundId: string; memberId: string },
    savedAt: string | null,
    private readonly tell: (saving: Saving) => void,
  ) {
    this.basedOn = savedAt
  }

  /** Something was typed. */
  change(content: ReviewDraftContent): void {
    if (this.finished) return
    this.latest = content
    const { memberId, roundId } = this.where
    const at = new Date().toISOString()
    this.onDevice = keepDraft(memberId, roundId, { content, at, basedOn: this.basedOn })
    if (!this.retrying) this.schedule(QUIET_MS)
  }

  /** Sends what is waiting now: the page goes away, or the person asks to try again. */
  flush(keepalive = false): void {
    if (this.latest !== null && !this.inFlight) void this.send(keepalive)
  }

  /** The review is submitted: nothing of the draft is sent any more, and nothing stays on the device. */
  finish(): void {
    this.finished = true
    clearTimeout(this.timer)
    forgetKept(this.where.memberId, this.where.roundId)
  }

  /** The page goes away; what waits is sent once more. */
  dispose(): void {
    this.flush(true)
    this.gone = true
    clearTimeout(this.timer)
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer)
    if (!this.gone) this.timer = setTimeout(() => void this.send(), ms)
  }

  private async send(keepalive = false): Promise<void> {
    clearTimeout(this.timer)
    const content = this.latest
    if (content === null || this.inFlight || this.finished) return
    this.inFlight = true
    const slow = setTimeout(() => this.say({ kind: 'saving' }), SAY_SAVING_AFTER_MS)
    const { slug, roundId } = this.where
    const outcome = await saveDraft(slug, roundId, content, keepalive).catch(() => null)
    clearTimeout(slow)
    this.inFlight = false
    if (this.finished) return
    if (outcome?.ok) this.saved(content, outcome.value.savedAt)
    else this.failed(outcome)
  }

  private saved(content: ReviewDraftContent, savedAt: string): void {
    this.failures = 0
    this.retrying = false
    this.basedOn = savedAt
    if (this.latest !== content) {
      this.schedule(QUIET_MS)
      return
    }
    this.latest = null
    forgetKept(this.where.memberId, this.where.roundId)
    this.say({ kind: 'saved', at: savedAt })
  }

  private failed(outcome: Outcome<unknown> | null): void {
    const refusal = outcome === null || outcome.ok ? null : outcome.refusal
    const final = refusal !== null && !passing(refusal.code)
    const wait = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)] ?? 30
    this.failures += 1
    this.retrying = !final
    const why = refusal?.message ?? null
    this.say({ kind: 'unsaved', why, onDevice: this.onDevice, retryInSeconds: final ? null : wait })
    if (!final) this.schedule(wait * 1000)
  }

  private say(saving: Saving): void {
    if (!this.gone) this.tell(saving)
  }
}
