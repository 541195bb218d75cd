import { describe, expect, it } from 'vitest'
import { reanchor } from '@/lib/core/anchoring/reanchor'
import { describe as stored } from '@/lib/core/anchoring/selector'

const first = 'The council met for six hours on Monday, and nobody left before the end.'
const told = 'The cost of the bridge is now 27 million euros, four million more than was estimated at first.'
const last = 'Shop owners by the river had asked for a date, and did not get one.'

/** Where a quote of three paragraphs went. */
function find(oldText: string, quote: string, newText: string) {
  const start = oldText.indexOf(quote)
  const position = { start, end: start + quote.length }
  const answer = reanchor(newText, { quote: stored(oldText, start, position.end), position, oldText })
  const words = answer.start === null ? null : newText.slice(answer.start, answer.end ?? 0)
  return { status: answer.status, words, start: answer.start }
}

describe('a figure corrected in place, and a note that repeats the sentence as it was', () => {
  const corrected = told.replace('27', '31')
  const note = `Correction: An earlier version said: “${told}”`
  const quotes = [told, 'is now 27 million euros', '27 million euros, four', 'now 27 million']

  it.each(quotes)('“%s” is changed in its place, not gone into the note', (quote) => {
    const oldText = [first, told, last].join('\n\n')
    const newText = [first, corrected, last, note].join('\n\n')
    const words = quote.replace('27', '31')
    expect(find(oldText, quote, newText)).toEqual({ status: 'changed', words, start: newText.indexOf(words) })
  })

  it.each(quotes)('“%s” too where its paragraph is the last before the note', (quote) => {
    const oldText = [first, last, told].join('\n\n')
    const newText = [first, last, corrected, note].join('\n\n')
    const words = quote.replace('27', '31')
    expect(find(oldText, quote, newText)).toEqual({ status: 'changed', words, start: newText.indexOf(words) })
  })

  it('and the other way about, where the note was taken back', () => {
    const oldText = [first, corrected, last, note].join('\n\n')
    const newText = [first, told, last].join('\n\n')
    expect(find(oldText, corrected, newText)).toMatchObject({ status: 'changed', words: told })
  })

  it('keeps the sentence after the corrected one in its place too, though the text ends with the note', () => {
    const [line, next] = ['四号线全长三十一公里，预计每天运送40万名乘客。', '通车前将加开十五条公交线路。']
    const oldText = [first, last, line + next].join('\n\n')
    const newText = [
      first,
      last,
      line.replace('40', '58') + next,
      `Correction: An earlier version said: “${line}${next}”`,
    ].join('\n\n')
    expect(find(oldText, next, newText)).toEqual({
      status: 'exact',
      words: next,
      start: newText.indexOf(next),
    })
  })
})
