import type { ImportFormat } from '@/lib/core/imports/formats/format'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { withPdf } from '@/lib/core/imports/pdf/open-pdf'
import { readDocument } from '@/lib/core/imports/pdf/read-document'

const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** Readers accept the mark anywhere in the first kilobyte. */
const MARK_WITHIN = 1024

const hasMark = (bytes: Uint8Array, at: number) => MARK.every((byte, i) => bytes[at + i] === byte)

export const pdf: ImportFormat = {
  ...knownFormats.pdf,
  recognizes(bytes) {
    if (hasMark(bytes, 0)) return 'yes'
    for (let at = 1; at < Math.min(bytes.length, MARK_WITHIN); at += 1) if (hasMark(bytes, at)) return 'maybe'
    return 'no'
  },
  read: (bytes) => withPdf(bytes, readDocument),
}
