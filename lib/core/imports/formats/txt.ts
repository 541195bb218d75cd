import { blocksOf } from '@/lib/core/documents/blocks'
import { canonicalText } from '@/lib/core/documents/canonical-text'
import { decodeText, isText } from '@/lib/core/imports/decode-text'
import { checked, noFacts } from '@/lib/core/imports/finish'
import type { ImportFormat } from '@/lib/core/imports/formats/format'
import { knownFormats } from '@/lib/core/imports/known-formats'

/** Plain text, kept to the character: its lines say what is a heading, a list or a paragraph. */
export const txt: ImportFormat = {
  ...knownFormats.txt,

  recognizes: (bytes) => (isText(bytes) ? 'maybe' : 'no'),

  async read(bytes) {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return decoded
    const text = canonicalText(decoded.value.text)
    if (!text.ok) return text
    return checked({
      format: 'txt',
      ...noFacts,
      text: text.value,
      blocks: blocksOf(text.value),
      notes: decoded.value.notes,
    })
  },
}
