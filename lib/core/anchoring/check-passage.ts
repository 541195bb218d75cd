import { isSpan, type Position, type Quote } from '@/lib/core/anchoring/selector'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/**
 * Whether a stored passage is what the text says: its span inside the text, its words the slice, its prefix and suffix
 * what stands around it. Refuses `passage.outside`, `passage.words-differ`, `passage.context-differs`.
 */
export function checkPassage<P extends Quote & Position>(text: string, passage: P): Outcome<P> {
  const { start, end, exact, prefix, suffix } = passage
  if (!isSpan(text, passage)) {
    return refuse(
      'passage.outside',
      `Characters ${start} to ${end} are not a span of this text. Select the words again.`,
    )
  }
  if (text.slice(start, end) !== exact) {
    return refuse(
      'passage.words-differ',
      `The text at characters ${start} to ${end} is not the quoted words. Select the words again.`,
    )
  }
  if (!text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end)) {
    return refuse(
      'passage.context-differs',
      `The words around characters ${start} to ${end} differ. Select the words again.`,
    )
  }
  return ok(passage)
}
