import { describe, expect, it } from 'vitest'
import { reanchor } from '@/lib/core/anchoring/reanchor'
import { describe as stored } from '@/lib/core/anchoring/selector'

const before = 'The fair opened on Sunday in the old market hall, as it has for a century.'
const after = 'Visitors queued past the fountain until the evening, and nobody was turned away at the gate.'
const old = 'Mayor Ines Duarte approved the harbour bridge for 48 million euros in the spring of 2019.'

/** Where the words of a quote in an article go when its sentence becomes another. */
function becomes(fresh: string, quote = old, from = old) {
  const article = (sentence: string) => `${before}\n\n${sentence}\n\n${after}`
  const oldText = article(from)
  const start = oldText.indexOf(quote)
  const position = { start, end: start + quote.length }
  const answer = reanchor(article(fresh), { quote: stored(oldText, start, position.end), position, oldText })
  const words = answer.start === null ? null : article(fresh).slice(answer.start, answer.end ?? 0)
  return { status: answer.status, reason: answer.reason, words }
}

describe('another sentence about the same subject', () => {
  it('is not the passage, though it shares names and figures in order', () => {
    expect(
      becomes('Critics of Ines Duarte have long held that 48 people in 2019 never saw a plan at all.'),
    ).toMatchObject({ status: 'orphaned', words: null })
  })

  it('does not take the words of a sentence beside it that stayed', () => {
    const stays = 'Work began at once and went on through the winter.'
    const found = becomes(
      `Those close to Ines Duarte describe a slow start, though 2019 soon drew wide interest. ${stays}`,
      `Ines Duarte backed it all of 2019. ${stays}`,
      `Mayor Ines Duarte backed it all of 2019. ${stays}`,
    )
    expect(found).toMatchObject({ status: 'changed' })
    expect(found.words).not.toContain('Duarte')
    expect(found.words).toContain(stays)
  })

  it('is the passage where its words were replaced one for one', () => {
    expect(
      becomes('Mayor Piotr Duarte rejected the railway bridge for 97 million dollars in the autumn of 2021.'),
    ).toMatchObject({ status: 'changed' })
    const notes = '## 8.1.0 (2021-04-24)\nSupport node types for class fields.\n## 8.0.2 (2021-01-25)'
    const updated = '## 9.4.1 (2023-08-11)\nSupport node types for class fields.\n## 9.3.7 (2022-02-26)'
    expect(becomes(updated, notes, notes)).toMatchObject({ status: 'changed', words: updated })
  })

  it('still has a longer run of words that it took over', () => {
    const quote = 'approved the harbour bridge for 48 million euros'
    expect(
      becomes(
        `Asked again this week why she had ${quote}, somebody who was not there that year and who has since left town answered at length.`,
        quote,
      ),
    ).toMatchObject({ status: 'moved', words: quote })
  })
})

describe('a line that came for another', () => {
  const [first, last] = ['Langbank East has forty turbines.', 'Langbank West has as many again.']
  const lines = [first, 'Saltholm has sixty.', last].join('\n')

  it('does not tear a passage apart', () => {
    const fresh = [first, 'Nobody would name the third.', last].join('\n')
    expect(becomes(fresh, lines, lines)).toMatchObject({ status: 'changed', words: fresh })
  })

  it('does where it came in beside them', () => {
    const came = 'A third that nobody had named before has opened as well.'
    const fresh = [first, came, 'Saltholm has sixty.', came.replace('third', 'fourth'), last].join('\n')
    expect(becomes(fresh, lines, lines)).toMatchObject({ status: 'ambiguous', reason: 'torn-apart' })
  })
})

describe('what moved', () => {
  const lead = 'The council met for six hours. Its members had asked for that since March.'
  const told =
    'The tender named three firms, and two of them withdrew before any price was known to the public.'

  it('is a part of the article where it goes on over the end of a paragraph, whatever leads up to it', () => {
    const oldText = `${told}\n\n${old}\n\n${lead}\n\n${before}\n\n${after}`
    const fresh = `${lead}\n\n${before}\n\n${after}\n\nThat year, as records seen since then suggest, ${told}\n\n${old}\n`
    const start = oldText.indexOf(told)
    const position = { start, end: start + told.length }
    const answer = reanchor(fresh, { quote: stored(oldText, start, position.end), position, oldText })
    expect(answer.status).toBe('moved')
  })

  it('is only repeated in a note that leaves a word of it out', () => {
    const quote = 'two of them withdrew before any price was known'
    const oldText = `${told}\n\n${lead}\n\n${before}\n\n${after}`
    const note = `This text was changed on Friday. It no longer says ${told.replace('three ', '')}`
    const start = oldText.indexOf(quote)
    const position = { start, end: start + quote.length }
    const answer = reanchor(`${lead}\n\n${before}\n\n${after}\n\n${note}`, {
      quote: stored(oldText, start, position.end),
      position,
      oldText,
    })
    expect(answer).toMatchObject({ status: 'orphaned', reason: 'only-quoted' })
  })

  it('is not joined with the passage over words that stood beside it', () => {
    const [ferry, bakery] = [
      'About twelve thousand people cross the river each day, most of them in small boats.',
      'The council set no date for it yet.',
    ]
    const oldText = `${lead}\n\n${ferry} ${bakery}\n\n${after}`
    const fresh = `${lead}\n\n${bakery} ${ferry}\n\n${after}`
    const quote = `${ferry} The council set no date for`
    const start = oldText.indexOf(quote)
    const position = { start, end: start + quote.length }
    const answer = reanchor(fresh, { quote: stored(oldText, start, position.end), position, oldText })
    expect(fresh.slice(answer.start ?? 0, answer.end ?? 0).trim()).toBe(ferry)
  })
})
