import type { LiveSignal } from '@/lib/core/live/signal'

/** A signal as this window heard it, numbered in the order of hearing. `null` stands for more than could be told. */
export interface Heard {
  number: number
  signal: LiveSignal | null
  readAt: number
}

/** More than any page waits for; the oldest go first. */
const MOST = 500

/** What this window heard since it was opened: pages that are drawn later look whether any of it is news to them. */
export class NewsStore {
  private heard: readonly Heard[] = []
  private next = 1
  private readonly listeners = new Set<() => void>()

  add(signals: readonly (LiveSignal | null)[], readAt: number): void {
    const made = signals.map((signal) => ({ number: this.next++, signal, readAt: signal?.readAt ?? readAt }))
    this.heard = [...this.heard, ...made].slice(-MOST)
    for (const listener of this.listeners) listener()
  }

  readonly all = (): readonly Heard[] => this.heard

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
