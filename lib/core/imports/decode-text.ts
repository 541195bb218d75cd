import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/**
 * In European languages one letter in ten or so has an accent; where far more bytes are beyond ASCII it is another
 * script.
 */
const MOST_ACCENTS = 0.2

const NOTE = 'This file is not in UTF-8. It was read as Windows-1252: look at accents and quotation marks.'

function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether bytes that are not UTF-8 can be what Windows wrote for western European languages until some years ago. */
function looksWestern(bytes: Uint8Array): boolean {
  let beyond = 0
  for (const byte of bytes) {
    // Control characters, and the five bytes that stand for nothing there.
    if ((byte < 32 && ![9, 10, 12, 13].includes(byte)) || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
      return false
    if (byte > 127) beyond += 1
  }
  return beyond <= bytes.length * MOST_ACCENTS
}

/**
 * The characters of a text file, not yet canonical: UTF-8, UTF-16 with a byte order mark, and Windows-1252 with a note,
 * because that is what old Windows programs still write. Other bytes are refused (`file.not-text`), never replaced.
 */
export function decodeText(bytes: Uint8Array): Outcome<{ text: string; notes: string[] }> {
  if (bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'file.too-large',
      `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import it in parts.`,
    )
  }
  const utf16 = utf16Of(bytes)
  const text = strictly(utf16 ?? 'utf-8', bytes)
  if (text !== null) return ok({ text, notes: [] })
  if (utf16 === null && looksWestern(bytes)) {
    return ok({ text: new TextDecoder('windows-1252').decode(bytes), notes: [NOTE] })
  }
  return refuse(
    'file.not-text',
    'This file is neither UTF-8 text nor a format that can be imported. Save the article as text in UTF-8, a web page, Word or PDF file.',
  )
}

/**
 * Whether bytes can be text at all: whole characters, and none that stand for no writing. A null character may be a
 * slip in a text; `canonicalText` refuses it with the line it is on.
 */
export function isText(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  return decoded.ok && !/[\x01-\x08\x0e-\x1a]/.test(decoded.value.text)
}
