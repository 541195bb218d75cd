import type { CopyKind } from '@/components/reader/use-copy-links'

/** What can be done with selected words; an act that is missing may not be done. */
export interface SelectionActs {
  /** Claims on these words, innermost first. */
  here: readonly string[]
  showHere: () => void
  /** While words of a claim are being placed in a new text: takes the selected ones. */
  place?: { number: number; run: () => void }
  newClaim?: () => void
  addTo?: () => void
  /** Sentences nobody looked at that can be set aside, or what is set aside here and can be taken up again. */
  aside?: { kind: 'setAside' | 'takeUp'; count: number; run: () => void }
  copy: { run: (kind: CopyKind) => void; hasOriginal: boolean }
  /** What came of the last copy. */
  copied: 'copied' | 'copyFailed' | null
}
