import { type Atom, type Draft, draftOf, isBlank, isWord, type Sentence } from '@/tests/bench/anchoring/atoms'
import { type Edit, inOrder } from '@/tests/bench/anchoring/edits'
import type { Random } from '@/tests/bench/anchoring/random'

/** What editors do to sentences, by phrase and not by word: the second generator, against tuning to the first. */

const written = (text: string): Atom[] =>
  draftOf(text)
    .flat(2)
    .map((atom) => ({ text: atom.text, origin: -1 }))

const LEADS = [
  'However, ',
  'On Monday, ',
  'According to a later statement, ',
  'As reported earlier, ',
  'In fact, ',
]
const ASIDES = [
  ' not',
  ' reportedly',
  ', officials said,',
  ' (see below)',
  ' – at least in part –',
  ', which is new,',
]

/** Whether an atom is a space between two words, where a phrase can begin or end. */
function gaps(sentence: Sentence): number[] {
  return sentence.flatMap((atom, i) => (isBlank(atom) && i > 0 && i < sentence.length - 1 ? [i] : []))
}

function each(share: number, change: (sentence: Sentence, dice: Random) => Sentence): Edit {
  return (draft, dice) =>
    draft.map((paragraph) =>
      paragraph.map((sentence) =>
        gaps(sentence).length >= 4 && dice.chance(share) ? change(sentence, dice) : sentence,
      ),
    )
}

/** Leaves out a phrase of two to six words. */
const cutPhrase = (share: number) =>
  each(share, (sentence, dice) => {
    const places = gaps(sentence)
    const first = dice.below(places.length - 2)
    const last = Math.min(places.length - 1, first + 2 + dice.below(5))
    return [...sentence.slice(0, places[first]), ...sentence.slice(places[last])]
  })

/** Puts in an aside, a "not", or a lead before the sentence. */
const addPhrase = (share: number) =>
  each(share, (sentence, dice) => {
    if (dice.chance(0.4)) return [...written(dice.pick(LEADS)), ...sentence]
    const place = dice.pick(gaps(sentence))
    return [...sentence.slice(0, place), ...written(dice.pick(ASIDES)), ...sentence.slice(place)]
  })

/** Rewords a phrase of one to four words with words from elsewhere in the text, as many or one more or less. */
const reword: (share: number) => Edit = (share) => (draft, dice) => {
  const all = draft.flat(2)
  const words = all.some(isWord) ? all.filter(isWord) : all
  return each(share, (sentence, die) => {
    const places = gaps(sentence)
    const first = die.below(places.length - 1)
    const last = Math.min(places.length - 1, first + 1 + die.below(4))
    const from = (places[first] ?? 0) + 1
    const to = places[last] ?? from
    const old = sentence.slice(from, to)
    const count = Math.max(1, last - first + die.below(3) - 1)
    const fresh = Array.from({ length: count }, () => die.pick(words).text).join(' ')
    const size = old.reduce((sum, { text }) => sum + text.length, 0)
    const replaced: Atom = { text: fresh, origin: old[0]?.origin ?? -1, size }
    return [...sentence.slice(0, from), replaced, ...sentence.slice(to)]
  })(draft, dice)
}

/** Makes one sentence of two: the full stop goes, a conjunction comes, the capital is lowered. */
const mergeSentences: (share: number) => Edit = (share) => (draft, dice) =>
  draft.map((paragraph) => {
    const merged: Sentence[] = []
    for (const sentence of paragraph) {
      const last = merged.at(-1)
      const stop = last?.findLastIndex((atom) => atom.text === '.') ?? -1
      const [head, ...tail] = sentence
      if (!last || !head || stop < last.length - 2 || stop < 0 || !dice.chance(share)) {
        merged.push(sentence)
        continue
      }
      const low = { ...head, text: head.text.charAt(0).toLowerCase() + head.text.slice(1) }
      merged[merged.length - 1] = [
        ...last.slice(0, stop),
        ...written(dice.pick([' and ', ', while ', '; '])),
        low,
        ...tail,
      ]
    }
    return merged
  })

const mergeParagraphs: (share: number) => Edit = (share) => (draft, dice) =>
  draft.reduce<Draft>((all, paragraph) => {
    const last = all.at(-1)
    if (last && dice.chance(share)) last.push(...paragraph)
    else all.push([...paragraph])
    return all
  }, [])

/** Corrects figures: every digit run may change. */
const correctFigures: (share: number) => Edit = (share) => (draft, dice) =>
  draft.map((paragraph) =>
    paragraph.map((sentence) =>
      sentence.map((atom) =>
        /^\d+$/.test(atom.text) && dice.chance(share)
          ? { ...atom, text: String(1 + dice.below(99_999)), size: atom.text.length }
          : atom,
      ),
    ),
  )

/** Changes the name of a few words all through the text. */
const rename: Edit = (draft, dice) => {
  const names = [
    ...new Set(
      draft
        .flat(2)
        .filter(({ text }) => /^\p{Lu}\p{Ll}{3,}$/u.test(text))
        .map(({ text }) => text),
    ),
  ]
  const changed = new Map(
    names.filter(() => dice.chance(0.1)).map((name) => [name, `${name.slice(0, 2)}zelin`]),
  )
  return draft.map((paragraph) =>
    paragraph.map((sentence) =>
      sentence.map((atom) => {
        const text = changed.get(atom.text)
        return text ? { ...atom, text, size: atom.text.length } : atom
      }),
    ),
  )
}

/** Appends corrections that repeat a sentence of the text with a change, and deletes some of those sentences. */
const appendCorrections: (share: number) => Edit = (share) => (draft, dice) => {
  const notes: Draft = []
  const rest = draft.map((paragraph) =>
    paragraph.filter((sentence) => {
      if (sentence.length < 12 || !dice.chance(share)) return true
      const again = sentence.map(({ text }) => ({
        text: dice.chance(0.1) ? text.toUpperCase() : text,
        origin: -1,
      }))
      notes.push([[...written('\nCorrection: an earlier version of this text said that '), ...again]])
      return dice.chance(0.5)
    }),
  )
  return [...rest, ...notes]
}

/** Moves a sentence to another place and changes a word or two on the way. */
const moveReworded: (share: number) => Edit = (share) => (draft, dice) => {
  const moved: Sentence[] = []
  const rest = draft.map((paragraph) =>
    paragraph.filter((sentence) => {
      const goes = sentence.length > 8 && dice.chance(share)
      if (goes) moved.push(sentence)
      return !goes
    }),
  )
  for (const sentence of moved) {
    const target = dice.pick(rest)
    const [changed] = reword(1)([[sentence]], dice)[0] ?? []
    target.splice(dice.below(target.length + 1), 0, changed ?? sentence)
  }
  return rest
}

/** Replaces a sentence by another one of the same place and length, about something else. */
const replaceSentences: (share: number) => Edit = (share) => (draft, dice) => {
  const words = draft.flat(2).filter(isWord)
  return each(share, (sentence, die) =>
    sentence.map((atom) => ({ text: isWord(atom) ? die.pick(words).text : atom.text, origin: -1 })),
  )(draft, dice)
}

export const REWRITINGS: [string, Edit][] = [
  ['phrases cut', cutPhrase(0.3)],
  ['phrases added', addPhrase(0.3)],
  ['phrases reworded', reword(0.4)],
  ['sentences merged', mergeSentences(0.5)],
  ['paragraphs merged', mergeParagraphs(0.3)],
  ['figures corrected', correctFigures(0.3)],
  ['names changed', rename],
  ['corrections appended', appendCorrections(0.05)],
  ['moved and reworded', moveReworded(0.1)],
  ['sentences replaced', replaceSentences(0.1)],
  [
    'everything',
    inOrder(
      reword(0.15),
      cutPhrase(0.1),
      addPhrase(0.1),
      mergeSentences(0.1),
      correctFigures(0.05),
      moveReworded(0.04),
      replaceSentences(0.04),
      appendCorrections(0.01),
    ),
  ],
]
