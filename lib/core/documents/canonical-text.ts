import { MAX_ORIGINAL_BYTES, MAX_TEXT_LENGTH } from '@/lib/core/documents/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

const LEADING_MARKS = /^\ufeff+/

/** CRLF; a run of CRs before the LF is taken whole, or what is left would be a CRLF again. */
const WINDOWS_NEWLINE = /(?<!\r)\r+\n/g

/** A surrogate without its partner: in `u` mode a pair is one character and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/u

const count = (n: number) => n.toLocaleString('en-US')

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/**
 * The one truth about a text: byte order mark off, CRLF to LF, and nothing else touched, so that no-break spaces,
 * curly quotes, runs of newlines and unnormalised accents stay as the publisher wrote them and every offset counts
 * the same characters for everybody. Applying it twice changes nothing more.
 *
 * Refuses `text.too-long`, `text.nul` (Postgres and JSON tools cannot carry it) and `text.lone-surrogate` (has no
 * UTF-8).
 */
export function canonicalText(input: string): Outcome<string> {
  const text = input.replace(LEADING_MARKS, '').replace(WINDOWS_NEWLINE, '\n')
  if (text.length > MAX_TEXT_LENGTH) {
    return refuse(
      'text.too-long',
      `This text has ${count(text.length)} characters; the limit is ${count(MAX_TEXT_LENGTH)}. Import it in parts.`,
    )
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    return refuse(
      'text.nul',
      `There is a null character on line ${lineOf(text, nul)}, so this is probably not plain text. Save it as UTF-8 text and try again.`,
    )
  }
  const lone = text.search(LONE_SURROGATE)
  if (lone >= 0) {
    return refuse(
      'text.lone-surrogate',
      `There is half a character (a lone surrogate) on line ${lineOf(text, lone)}. Copy that line again from the source.`,
    )
  }
  return ok(text)
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/** First bytes of files that people mistake for text, and what to tell them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'This is a PDF. Copy the article out of it and paste it as text.'],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a Word document or another zip file. Save the article as plain text (.txt) in UTF-8.',
  ],
  [[0xff, 0xfe], 'This text is in UTF-16. Save it as UTF-8 and try again.'],
  [[0xfe, 0xff], 'This text is in UTF-16. Save it as UTF-8 and try again.'],
]

/**
 * Bytes of a text file as a string, not yet canonical. Nothing is guessed or replaced: bytes that are not UTF-8 are
 * refused (`file.not-utf8`, `file.not-text`), as is a file over `MAX_ORIGINAL_BYTES` (`file.too-large`).
 */
export function decodeUtf8(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MAX_ORIGINAL_BYTES) {
    return refuse(
      'file.too-large',
      `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import it in parts.`,
    )
  }
  const known = SIGNATURES.find(([start]) => startsWith(bytes, start))
  if (known) return refuse('file.not-text', known[1])
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return refuse(
      'file.not-utf8',
      'This file is not UTF-8 text. Save it as plain text in UTF-8 and try again.',
    )
  }
}

/** The canonical text of a file's bytes. */
export function textOfFile(bytes: Uint8Array): Outcome<string> {
  const decoded = decodeUtf8(bytes)
  return decoded.ok ? canonicalText(decoded.value) : decoded
}
