import type { Position, Quote } from '@/lib/core/anchoring/selector'

type Found = { start: number; end: number; errors: number }
export type Search = (text: string, pattern: string, maxErrors: number) => Found[]

/** The peer's search, if it is installed, or in another folder of modules. */
export async function peerSearch(folder?: string): Promise<Search | undefined> {
  const name = folder ? `${folder}/approx-string-match/build/src/index.js` : 'approx-string-match'
  try {
    const loaded: { default: Search } = await import(name)
    return loaded.default
  } catch {
    return undefined
  }
}

/** Places with at most so many errors: exact ones if there are any, as the published client does. */
function candidates(search: Search, text: string, words: string, maxErrors: number): Found[] {
  const exact: Found[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 })
  }
  return exact.length > 0 ? exact : search(text, words, maxErrors)
}

function likeness(search: Search, text: string, words: string): number {
  if (words === '' || text === '') return 0
  const [best] = candidates(search, text, words, words.length)
  return best ? 1 - best.errors / words.length : 0
}

/**
 * The published method of the Hypothesis client, written anew from its description: up to min(256, half the quote)
 * errors; of the places found the one with the best 50 · quote + 20 · prefix + 20 · suffix + 2 · nearness. No minimum.
 */
export function matchQuote(
  search: Search,
  text: string,
  quote: Quote & Position,
): { start: number; end: number } | null {
  const { exact, prefix, suffix, start: hint } = quote
  const found = candidates(search, text, exact, Math.min(256, exact.length / 2))
  let best: { start: number; end: number } | null = null
  let top = -1
  for (const { start, end, errors } of found) {
    const before = prefix
      ? likeness(search, text.slice(Math.max(0, start - prefix.length), start), prefix)
      : 1
    const after = suffix ? likeness(search, text.slice(end, end + suffix.length), suffix) : 1
    const near = 1 - Math.abs(start - hint) / text.length
    const score = 50 * (1 - errors / exact.length) + 20 * before + 20 * after + 2 * near
    if (score <= top) continue
    top = score
    best = { start, end }
  }
  return best
}
