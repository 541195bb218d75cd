import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reanchor } from '@/lib/core/anchoring/reanchor'
import { describe as stored } from '@/lib/core/anchoring/selector'

/** Revisions as newsrooms make them: an article of `texts`, what was replaced in it, and what became of a quotation. */
const cases = z
  .array(
    z.object({
      name: z.string(),
      text: z.string(),
      edits: z.array(z.tuple([z.string(), z.string()])),
      quote: z.string(),
      nth: z.number(),
      status: z.enum(['exact', 'moved', 'changed', 'ambiguous', 'orphaned']),
      found: z.string().nullable(),
    }),
  )
  .parse(JSON.parse(readFileSync('tests/fixtures/anchoring/newsroom.json', 'utf8')))

function revision({ text, edits, quote, nth }: (typeof cases)[number]) {
  const old = readFileSync(`tests/fixtures/anchoring/texts/${text}.txt`, 'utf8')
  const fresh = edits.reduce((article, [from, to]) => article.replace(from, () => to), old)
  let start = old.indexOf(quote)
  for (let n = 0; n < nth; n += 1) start = old.indexOf(quote, start + 1)
  const { exact, prefix, suffix } = stored(old, start, start + quote.length)
  return {
    old,
    fresh,
    passage: { quote: { exact, prefix, suffix }, position: { start, end: start + quote.length } },
  }
}

describe('what newsrooms do', () => {
  test.each(cases)('$name: “$quote” is $status', (revised) => {
    const { old, fresh, passage } = revision(revised)
    expect(fresh).not.toBe(old)
    const answer = reanchor(fresh, { ...passage, oldText: old })
    const found = answer.start === null || answer.end === null ? null : fresh.slice(answer.start, answer.end)
    expect({ status: answer.status, found }).toEqual({ status: revised.status, found: revised.found })
  })

  // Without the old text nobody can tell what moved from what a note repeats, or an edited sentence from its twin: the
  // law holds for what is still there.
  const alone = cases.filter(({ found }) => found !== null)
  test.each(alone)('$name: “$quote” without the old text is never a wrong place', (revised) => {
    const { fresh, passage } = revision(revised)
    const { start, end, status } = reanchor(fresh, passage)
    if (start === null || end === null) return
    const words = fresh.slice(start, end)
    if (status !== 'changed') expect(words).toBe(revised.quote)
    else expect(revised.found?.includes(words) || words.includes(revised.found ?? '?')).toBe(true)
  })
})
