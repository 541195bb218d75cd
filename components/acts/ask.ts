import type { Outcome } from '@/lib/core/outcome'

/** What the server answers to a question at this address; null when it refuses, or cannot be reached. */
export async function ask<T>(address: string): Promise<T | null> {
  try {
    const answer = await fetch(address, { cache: 'no-store' })
    const outcome = (await answer.json()) as Outcome<T>
    return outcome.ok ? outcome.value : null
  } catch {
    return null
  }
}
