import { parts } from '@/lib/core/claims/input'
import type { PartSpan } from '@/lib/core/coverage/coverage'

/** What follows "#" in the address of a document for some words of one of its revisions: `passage=1.body.120-180`. */
export function passageHash(revision: number, { part, start, end }: PartSpan): string {
  return `passage=${revision}.${part}.${start}-${end}`
}

/**
 * The words that an address names and the number of their revision, or null: elsewhere the same offsets are other
 * words.
 */
export function passageOfHash(hash: string): { revision: number; words: PartSpan } | null {
  const found = /^#passage=(\d{1,6})\.([a-z]+)\.(\d{1,9})-(\d{1,9})$/.exec(hash)
  const part = parts.find((one) => one === found?.[2])
  const [start, end] = [Number(found?.[3]), Number(found?.[4])]
  return part && start < end ? { revision: Number(found?.[1]), words: { part, start, end } } : null
}
