import { describe, expect, it } from 'vitest'
import { reanchor } from '@/lib/core/anchoring/reanchor'
import { describe as stored } from '@/lib/core/anchoring/selector'

const before = 'The fair opened on Sunday in the old market hall, as it has for a century.'
const after = 'Visitors queued past the fountain until the evening, and nobody was turned away at the gate.'

/** Where a quote went when the paragraph it is in became another, between two that stayed. */
function becomes(quote: string, from: string, to: string) {
  const article = (paragraph: string) => `${before}\n\n${paragraph}\n\n${after}`
  const [oldText, newText] = [article(from), article(to)]
  const start = oldText.indexOf(quote)
  const position = { start, end: start + quote.length }
  const answer = reanchor(newText, { quote: stored(oldText, start, position.end), position, oldText })
  return {
    status: answer.status,
    words: answer.start === null ? null : newText.slice(answer.start, answer.end ?? 0),
    candidate: answer.candidate,
  }
}

describe('seams: the more a sentence is taken to pieces, the less it is the passage', () => {
  const sentence = 'The mayor of Varna approved a new harbour bridge for 48 million euros last spring.'
  /** Puts words in, or takes a word out for two others, at so many places. */
  const torn = (seams: number) =>
    sentence
      .split(' ')
      .flatMap((word, i) => (i % 3 === 1 && i / 3 < seams ? [word, 'quite', 'unlike'] : [word]))
      .join(' ')

  it('is found with one or two, however long what was put in', () => {
    expect([0, 1, 2].map((seams) => becomes(sentence, sentence, torn(seams)).status)).toEqual([
      'exact',
      'changed',
      'changed',
    ])
  })

  it('is a declared loss with one after every third word, and shows where to look', () => {
    const lost = becomes(sentence, sentence, torn(5))
    expect(lost).toMatchObject({ status: 'orphaned', words: null })
    expect(lost.candidate).not.toBeNull()
  })

  it('stays lost with more, once it is lost', () => {
    const found = [0, 1, 2, 3, 4, 5].map((seams) => becomes(sentence, sentence, torn(seams)).words !== null)
    expect(found).toEqual(found.toSorted((x, y) => Number(y) - Number(x)))
  })

  it('is found with as many words replaced one for one: corrections in place are no seams', () => {
    const corrected = sentence.replace('Varna', 'Burgas').replace('48', '52').replace('spring', 'autumn')
    expect(becomes(sentence, sentence, corrected)).toMatchObject({ status: 'changed', words: corrected })
  })
})

describe('a sentence in the place of a whole other one', () => {
  const [stays, goes] = ['Work began in May.', 'Four firms bid for the tunnel under the bay.']
  const comes = 'Nobody at the ministry would say why.'

  it('lends the passage nothing: what is left is under half', () => {
    const quote = `${stays} ${goes}`
    expect(becomes(quote, quote, `${stays} ${comes}`)).toMatchObject({ status: 'orphaned', words: null })
  })

  it('is not taken along where more than half is left', () => {
    const quote = `${goes} ${stays}`
    const found = becomes(quote, quote, `${goes} Nobody would say.`)
    expect(found).toMatchObject({ status: 'changed', words: goes })
  })
})

describe('a sentence that came in between', () => {
  const [one, other] = ['The tram was late on Friday morning.', 'The ferry was cancelled on Saturday.']
  const came = 'Both companies refused to comment on any of that.'

  it('divides a passage into parts of which none is half of it', () => {
    const third = 'Nobody said when either would run.'
    const fresh = `${one} ${came} ${other} ${came.replace('Both', 'The')} ${third}`
    const quote = `${one} ${other} ${third}`
    expect(becomes(quote, quote, fresh).status).toBe('ambiguous')
  })

  it('does not if it is a word or two', () => {
    const quote = `${one} ${other}`
    const fresh = `${one} Alas! ${other}`
    expect(becomes(quote, quote, fresh)).toMatchObject({ status: 'changed', words: fresh })
  })

  it('does not where nearly all stands on one side of it', () => {
    const quote = `${one} The ferry`
    expect(becomes(quote, `${one} ${other}`, `${one} ${came} ${other}`)).toMatchObject({ status: 'changed' })
  })
})

describe('a new last paragraph that speaks of one that is gone', () => {
  const told = 'Ninety people were heard in the inquiry, and none of them was named.'
  const [quiet, lead] = ['This text was changed on Friday.', 'It no longer says that ']

  const speaks = (note: string) => {
    const oldText = `${before}\n\n${after}\n\n${told}`
    const newText = `${before}\n\n${after}\n\n${note}`
    const position = { start: oldText.indexOf(told), end: oldText.length }
    return reanchor(newText, { quote: stored(oldText, position.start, position.end), position, oldText })
  }
  const retold = told.replace('Ninety', 'ninety')

  it('is not its place, but where to look', () => {
    expect(speaks(`${quiet} ${lead}${retold}`)).toMatchObject({ status: 'orphaned' })
  })

  it('is its place where new sentences stand before the whole of it', () => {
    expect(speaks(`${quiet} ${told}`)).toMatchObject({ status: 'moved' })
  })
})
