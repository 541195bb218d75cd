import type { Outcome } from '@/lib/core/outcome'

/** A server action with its workspace bound: an input goes in, an outcome comes back. */
export type Act<T = unknown> = (input: unknown) => Promise<Outcome<T>>
