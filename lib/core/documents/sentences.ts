import type { Block } from '@/lib/core/documents/block'

/** A sentence: UTF-16 offsets into the text, end exclusive, white space around it left out. */
export interface Sentence {
  start: number
  end: number
  /** Index of the block it lies in. */
  block: number
}

/**
 * A stop, its closing quotes and brackets, white space, and the beginning of something; CJK stops need no space. Starts
 * at whole runs only, to stay linear.
 */
const BOUNDARY =
  /(?<![.!?…؟])[.!?…؟]+[”"’'»)\]]*(\s+)(?=[“"„«‘'([¿¡]*[\p{Lu}\p{Lo}\p{N}])|[。！？]+[」』”）]*/gu

/** Words before a stop that do not end a sentence: titles, references, and one capital letter (an initial). */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|No|Nos|Fig|Vol|vs|etc|al|cf|ca|approx|Inc|Ltd|Co|e\.g|i\.e|U\.S|U\.K|\p{Lu})\.$/u

function startsIn(content: string): number[] {
  const starts = [0]
  for (const match of content.matchAll(BOUNDARY)) {
    const gap = match[1]?.length ?? 0
    const end = match.index + match[0].length
    if (!ABBREVIATION.test(content.slice(Math.max(0, end - gap - 12), end - gap))) starts.push(end)
  }
  return starts
}

/**
 * The sentences of a text, block by block; they cover every character of the blocks that is not white space.
 * A rule of our own and not `Intl.Segmenter`: its answers depend on the platform's language data, and coverage in a
 * report must come out the same wherever the report is checked.
 */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) => {
    const content = text.slice(block.start, block.end)
    const starts = startsIn(content)
    return starts.flatMap((from, i) => {
      const piece = content.slice(from, starts[i + 1] ?? content.length)
      const words = piece.trim()
      if (words === '') return []
      const start = block.start + from + piece.indexOf(words)
      return [{ start, end: start + words.length, block: index }]
    })
  })
}
