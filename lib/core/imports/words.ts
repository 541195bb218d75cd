import { storable } from '@/lib/core/input-fields'

/** Words of metadata as one line, or null when there are none or more than a field of the record holds. */
export function lineOfWords(words: string | null | undefined, longest: number): string | null {
  const line = storable(words ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' || line.length > longest ? null : line
}

/** Longest headline, deck, byline and publisher, as in the form of an import. */
export const LONGEST = { headline: 500, deck: 2000, byline: 300, publisher: 300 }

/** A language tag the record can hold, or null. "en_GB" is how some systems write en-GB. */
export function languageOf(tag: string | null | undefined): string | null {
  const written = tag?.trim().replace(/_/g, '-') ?? ''
  return written.length <= 35 && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(written) ? written : null
}

/** For comparing what is repeated: letters and figures only, in small letters. */
export const comparable = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "By Jane Doe" is Jane Doe. */
export const withoutBy = (line: string) => line.replace(/^\s*(?:written\s+)?by\s*:?\s+/i, '')
