import type { AnchorStatus } from '@/lib/core/anchoring/anchor'
import type { Position } from '@/lib/core/anchoring/selector'

/** Why a passage got its status; the words for people are in the message catalogue. */
export const reasons = [
  'same-place',
  'same-words-elsewhere',
  'words-changed',
  'typography-changed',
  'only-quoted',
  'repeated-text',
  'torn-apart',
  'too-little-left',
  'weak-evidence',
  'deleted',
] as const
export type Reason = (typeof reasons)[number]

export interface Reanchored {
  status: AnchorStatus
  /** UTF-16 offsets in the new text, end exclusive; null where the passage is lost. */
  start: number | null
  end: number | null
  /**
   * 0..1, 1 only for unchanged words among unchanged neighbours. For `ambiguous` that of the best place, 0 for
   * `orphaned`.
   */
  score: number
  reason: Reason
  /** For a lost passage: where a person may look first. Never an answer. */
  candidate: Position | null
}

/** A passage that is not found; `candidate` is where a person may look first. What is gone has no score. */
export function lost(
  status: 'ambiguous' | 'orphaned',
  reason: Reason,
  score = 0,
  candidate: Position | null = null,
): Reanchored {
  return { status, start: null, end: null, score: status === 'orphaned' ? 0 : score, reason, candidate }
}
