import { random } from '@/tests/bench/anchoring/random'

/** A marked stretch of the generated body. UTF-16, half-open, into `Sample.text`. */
export interface Marked {
  start: number
  end: number
  /** One of four, so that every technique has as many kinds of highlight. */
  colour: number
}

/** A generated article and what is marked in it. */
export interface Sample {
  text: string
  paragraphs: { start: number; end: number }[]
  marked: Marked[]
  /** Stretches that are not marked yet: for adding one at a time. Spread like the others. */
  spare: Marked[]
}

export const COLOURS = 4
/** Paragraphs of about 600 characters that make each size. */
export const PARAGRAPHS = { '50kB': 77, '500kB': 768, '2MB': 3071 } as const
export type Size = keyof typeof PARAGRAPHS

const PARAGRAPH = 600
const LONGEST = 60
const SPARE = 400

const syllables = 'ka lo mi ten ra su ver do pel in ga no shi mar ut len co bri fa est'.split(' ')

/** Prose of no meaning whose words, sentences and paragraphs are as long as real ones. The same for the same size. */
function prose(size: Size): { text: string; paragraphs: Sample['paragraphs'] } {
  const dice = random(PARAGRAPHS[size])
  const word = () => Array.from({ length: 1 + dice.below(4) }, () => dice.pick(syllables)).join('')
  const paragraphs: Sample['paragraphs'] = []
  let text = ''
  for (let n = 0; n < PARAGRAPHS[size]; n += 1) {
    const start = text.length
    while (text.length - start < PARAGRAPH) {
      const words = Array.from({ length: 8 + dice.below(14) }, word).join(' ')
      text += `${text.length === start ? '' : ' '}${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    }
    paragraphs.push({ start, end: text.length })
    text += '\n\n'
  }
  return { text, paragraphs }
}

/** Evenly spread, about 60 characters, a fifth of them begin halfway through the one before; few cross a paragraph. */
function spread(text: string, paragraphs: Sample['paragraphs'], count: number, seed: number): Marked[] {
  const dice = random(seed)
  const apart = text.length / Math.max(1, count)
  const marked: Marked[] = []
  let paragraph = 0
  for (let n = 0; n < count; n += 1) {
    const before = marked.at(-1)
    const overlaps = before !== undefined && dice.chance(0.2)
    let start = overlaps
      ? (before.start + before.end) >> 1
      : Math.floor(n * apart + dice.next() * apart * 0.4)
    const length = Math.max(3, Math.min(LONGEST, Math.floor(apart * 0.7)))
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph += 1
    const within = paragraphs[paragraph] ?? { start: 0, end: text.length }
    start = Math.max(start, within.start)
    const crosses = start + length > within.end && dice.chance(0.03)
    const end = crosses ? Math.min(text.length, start + length) : Math.min(within.end, start + length)
    marked.push({ start, end, colour: n % COLOURS })
  }
  return marked
}

/** A document of this size with so many highlights: the same in every process and for every technique. */
export function sampleOf(size: Size, count: number): Sample {
  const { text, paragraphs } = prose(size)
  return {
    text,
    paragraphs,
    marked: spread(text, paragraphs, count, 7),
    spare: spread(text, paragraphs, SPARE, 11),
  }
}
