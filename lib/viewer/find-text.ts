import { plainSign } from '@/lib/core/anchoring/normalise'

/** A text as it is searched, and where each of its units came from. */
export interface FindText {
  words: string
  /** For each UTF-16 unit of `words`, and once more for the end: the offset in the original text. */
  at: Int32Array
  original: string
}

const utf16 = new TextDecoder('utf-16le')
const MARKS = /\p{M}+/gu
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u
const MARK = /^\p{M}$/u

/**
 * A text as somebody means it who types with a plain keyboard: straight quotes, one kind of dash, "..." for an
 * ellipsis, any white space one space, nothing invisible. Unless `strict`, small letters without accents too. One pass,
 * so that 2 MB take some tenth of a second, once.
 */
export function findText(original: string, strict: boolean): FindText {
  const writer = new Writer(original.length)
  let spaced = false
  for (let i = 0; i < original.length; ) {
    const unit = original.charCodeAt(i)
    if (unit < 0x80) {
      const blank = unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
      const next = original.charCodeAt(i + 1)
      // An ASCII letter before an accent of its own is one character with it.
      if (!(next >= 0x300) || blank) {
        if (!blank) writer.put(!strict && unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit, i)
        else if (!spaced) writer.put(0x20, i)
        spaced = blank
        i += 1
        continue
      }
    }
    const end = clusterEnd(original, i)
    const folded = foldedCluster(original.slice(i, end), strict)
    const blank = folded === ' '
    if (!(blank && spaced)) {
      for (let j = 0; j < folded.length; j += 1) writer.put(folded.charCodeAt(j), i)
    }
    if (folded !== '') spaced = blank
    i = end
  }
  return writer.done(original)
}

/** Where the character at an offset ends, its combining marks included. */
export function clusterEnd(text: string, from: number): number {
  let end = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0)
    if (!MARK.test(next) || UNSEEN.test(next)) break
    end += next.length
  }
  return end
}

function foldedCluster(cluster: string, strict: boolean): string {
  if (UNSEEN.test(cluster)) return ''
  if (/^\s$/u.test(cluster)) return ' '
  const plain = plainSign(cluster)
  if (plain !== cluster) return plain === '…' ? '...' : plain
  if (cluster === '…') return '...'
  if (strict) return cluster.normalize('NFC')
  return cluster.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

class Writer {
  private units: Uint16Array
  private at: Int32Array
  private length = 0

  constructor(expected: number) {
    this.units = new Uint16Array(expected + 16)
    this.at = new Int32Array(expected + 16)
  }

  put(unit: number, from: number): void {
    if (this.length + 1 >= this.units.length) this.grow()
    this.units[this.length] = unit
    this.at[this.length] = from
    this.length += 1
  }

  done(original: string): FindText {
    this.at[this.length] = original.length
    return {
      words: utf16.decode(this.units.subarray(0, this.length)),
      at: this.at.subarray(0, this.length + 1),
      original,
    }
  }

  private grow(): void {
    const [units, at] = [this.units, this.at]
    this.units = new Uint16Array(units.length * 2)
    this.at = new Int32Array(units.length * 2)
    this.units.set(units)
    this.at.set(at)
  }
}
