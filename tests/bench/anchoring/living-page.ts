import { type Draft, draftOf, isBlank, isWord, type Sentence } from '@/tests/bench/anchoring/atoms'
import { type Edit, inOrder } from '@/tests/bench/anchoring/edits'
import type { Random } from '@/tests/bench/anchoring/random'

/**
 * What many hands do to a page that is never finished: the fifth generator, written before the last rules were and held
 * out: it was run after them, and none was changed for it. (One mend since: characters that are words by themselves are
 * retold too.) Sentences are retold with the small words and the frame of the old one, spoiled and put right again,
 * shortened from the front, referenced, converted; and the page grows notes and updates that repeat it.
 */
const written = (text: string): Sentence =>
  draftOf(text)
    .flat(2)
    .map((atom) => ({ text: atom.text, origin: -1 }))

const said = (sentence: Sentence) => sentence.map(({ text }) => text).join('')
const long = (sentence: Sentence) => sentence.filter(isWord).length >= 6
const figure = (text: string) => /^\p{N}+$/u.test(text)
/** An article or a preposition, by length: no figure, and no character that is a word by itself. */
const small = (text: string) => text.length <= 3 && /^[^\p{N}\p{Lo}]+$/u.test(text)

const SYLLABLES = ['ba', 'dor', 'lin', 'mev', 'nu', 'pra', 'sel', 'tor', 'vik', 'wen', 'yar', 'zo']
/** A word no text has. */
const coined = (dice: Random) =>
  Array.from({ length: 2 + dice.below(3) }, () => dice.pick(SYLLABLES)).join('')

const perSentence =
  (share: number, change: (sentence: Sentence, dice: Random, draft: Draft) => Sentence[]): Edit =>
  (draft, dice) =>
    draft.map((paragraph) =>
      paragraph.flatMap((sentence) =>
        long(sentence) && dice.chance(share) ? change(sentence, dice, draft) : [sentence],
      ),
    )

/** Told again in other words: small words, signs and now and then a name stay where they were. */
const retold = (share: number) =>
  perSentence(share, (sentence, dice) => [
    sentence.map(({ text }) => {
      const keeps = !/[\p{L}\p{N}]/u.test(text) || small(text) || dice.chance(0.12)
      return { text: keeps ? text : coined(dice), origin: -1 }
    }),
  ])

/** A paragraph gives way to a shorter one that borrows a phrase of it and says something else. */
const sectionRewritten =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) => {
      const words = paragraph.flat().filter(isWord)
      if (words.length < 20 || !dice.chance(share)) return paragraph
      return Array.from({ length: 1 + dice.below(3) }, () => {
        const from = dice.below(words.length - 6)
        const phrase = words.slice(from, from + 2 + dice.below(4)).map(({ text }) => text)
        const rest = () => Array.from({ length: 3 + dice.below(5) }, () => coined(dice))
        return written(`${[...rest(), ...phrase, ...rest()].join(' ')}. `)
      })
    })

/** Nonsense comes in, and some paragraphs are blanked. */
const spoiled =
  (share: number): Edit =>
  (draft, dice) =>
    draft.flatMap((paragraph) => {
      if (!dice.chance(share)) return [paragraph]
      return dice.chance(0.5)
        ? [[written('BLANKED LOL\n\n')]]
        : [[written(`${coined(dice)} WAS HERE!!! `)], paragraph]
    })

/** Spoiled and put right again, with a small edit or two in between that stays. */
const reverted: Edit = inOrder(
  perSentence(0.05, (sentence, dice) => [[...sentence, ...written(`${coined(dice)} ${coined(dice)}. `)]]),
  (draft) => draft,
)

/** References inside sentences, and their list below. */
const referenced: Edit = (draft, dice) => {
  const list: Draft = []
  const body = draft.map((paragraph) =>
    paragraph.map((sentence) => {
      const spaces = sentence.flatMap((atom, i) =>
        isBlank(atom) && i > 0 && i < sentence.length - 1 ? [i] : [],
      )
      if (spaces.length === 0 || !dice.chance(0.3)) return sentence
      const place = dice.pick(spaces)
      const number = list.length + 1
      const title = sentence.filter(isWord).slice(0, 4)
      list.push([written(`\n[${number}] ${coined(dice)}, “${said(title)}”, ${1990 + dice.below(35)}.`)])
      return [...sentence.slice(0, place), ...written(`[${number}]`), ...sentence.slice(place)]
    }),
  )
  return [...body, ...list]
}

/** Units of one country become those of another: another figure, another word after it. */
const converted: Edit = (draft, dice) =>
  draft.map((paragraph) =>
    paragraph.map((sentence) =>
      sentence.map((atom, i) => {
        const unit = figure(sentence[i - 2]?.text ?? '') && isWord(atom) && dice.chance(0.5)
        if (unit) return { ...atom, text: coined(dice), size: atom.text.length }
        if (!figure(atom.text) || !dice.chance(0.5)) return atom
        return { ...atom, text: `${dice.below(900)}.${dice.below(10)}`, size: atom.text.length }
      }),
    ),
  )

/** "Update:" above, which says again a part of a sentence that stays, or of one that goes. */
const updated =
  (share: number): Edit =>
  (draft, dice) => {
    const notes: Draft = []
    const body = draft.map((paragraph) =>
      paragraph.filter((sentence) => {
        if (!long(sentence) || !dice.chance(share)) return true
        const spaces = sentence.flatMap((atom, i) => (isBlank(atom) ? [i] : []))
        const from = dice.pick(spaces.slice(0, Math.ceil(spaces.length / 2)))
        const part = said(sentence.slice(from)).trim()
        notes.push([written(`Update: it is no longer certain that ${part}\n\n`)])
        return dice.chance(0.5)
      }),
    )
    return [...notes, ...body]
  }

/** Sentences lose their beginning, more or less than half of it. */
const fromTheFront = (share: number) =>
  perSentence(share, (sentence, dice) => {
    const spaces = sentence.flatMap((atom, i) => (isBlank(atom) && i < sentence.length - 2 ? [i] : []))
    return spaces.length === 0 ? [sentence] : [sentence.slice(dice.pick(spaces) + 1)]
  })

/** Each paragraph keeps its first sentence; the rest is gone or, rarely, stays. */
const shortened =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) =>
      dice.chance(share) ? paragraph.filter((_, i) => i === 0 || dice.chance(0.2)) : paragraph,
    )

/** Two sentences become one, the second with another beginning. */
const merged: Edit = (draft, dice) =>
  draft.map((paragraph) => {
    const all: Sentence[] = []
    for (const sentence of paragraph) {
      const last = all.at(-1)
      const stop = last?.findLastIndex(({ text }) => text === '.') ?? -1
      if (!last || stop < 1 || !long(sentence) || !dice.chance(0.3)) all.push(sentence)
      else
        all[all.length - 1] = [
          ...last.slice(0, stop),
          ...written(`, and ${coined(dice)} `),
          ...sentence.slice(2),
        ]
    }
    return all
  })

/** A box of facts on top, made of the figures and names below; its lines repeat what the page says. */
const boxed: Edit = (draft, dice) => {
  const facts = draft
    .flat()
    .filter((sentence) => sentence.some(({ text }) => figure(text)))
    .slice(0, 5)
    .map((sentence) => {
      const at = sentence.findIndex(({ text }) => figure(text))
      return `${coined(dice)}: ${said(sentence.slice(at, at + 5)).trim()}`
    })
  return [[written(`${facts.join('\n')}\n\n`)], ...draft]
}

const someEdit: Edit = (draft, dice) =>
  dice.pick([
    retold(0.05),
    sectionRewritten(0.05),
    referenced,
    converted,
    updated(0.02),
    fromTheFront(0.05),
    shortened(0.05),
    merged,
  ])(draft, dice)

export const LIVING_PAGE: [string, Edit][] = [
  ['retold', retold(0.3)],
  ['a section rewritten', sectionRewritten(0.3)],
  ['spoiled', spoiled(0.2)],
  ['put right again', reverted],
  ['referenced', referenced],
  ['other units', converted],
  ['updates above', updated(0.08)],
  ['cut from the front', fromTheFront(0.3)],
  ['shortened', shortened(0.4)],
  ['merged', merged],
  ['a box of facts', boxed],
  ['five edits', inOrder(someEdit, someEdit, someEdit, someEdit, someEdit)],
]
