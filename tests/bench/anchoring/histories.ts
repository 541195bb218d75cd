import {
  type Atom,
  type Draft,
  draftOf,
  isBlank,
  isWord,
  type Paragraph,
  type Sentence,
  textOf,
} from '@/tests/bench/anchoring/atoms'
import { type Edit, inOrder } from '@/tests/bench/anchoring/edits'
import type { Random } from '@/tests/bench/anchoring/random'

/**
 * What happens to an article over its history, as in an encyclopaedia or a running story: the fourth generator, written
 * before the algorithm was changed again. No number was chosen by it. New sentences are about the same subject (they
 * share names and figures with what they replace) in words that the text need not have.
 */
const written = (text: string): Sentence =>
  draftOf(text)
    .flat(2)
    .map((atom) => ({ text: atom.text, origin: -1 }))

const FRAMES = [
  'A later count by _ put the figure nearer to _, with no reason given for the gap.',
  'Nobody at _ would say this week what became of _ once the inquiry had closed.',
  'Critics of _ have long held that _ was bound to happen sooner or later.',
  'Records seen since then suggest a different picture: _ came first, and _ followed.',
  'Those familiar with _ describe a slow start, though _ soon drew wide interest.',
  'Much about _ remains disputed, and estimates of _ differ from one source to another.',
  'Its origins are usually traced to _, even if _ is sometimes named instead.',
  'Work on _ is under way again; a decision about _ should come by autumn.',
]

/** Whether a word is likely to name something or to be a figure: what two sentences about one subject share. */
const telling = (atom: Atom) => isWord(atom) && /^(?:\p{N}|\p{Lu}\p{Ll}{2,}|\p{L}{8,})/u.test(atom.text)

/**
 * Another sentence about the same subject: one to three telling words of the old one, in order, in words of its own.
 */
function another(sentence: Sentence, dice: Random): Sentence {
  const names = sentence.filter(telling)
  const first = dice.below(Math.max(1, names.length))
  const shared = names.slice(first, first + 2 + dice.below(2)).map(({ text }) => text)
  const text = dice
    .pick(FRAMES)
    .replace('_', shared[0] ?? 'the matter')
    .replace('_', shared.slice(1).join(' ') || 'the rest')
  const tail = sentence.at(-1)
  return written(`${text}${tail && isBlank(tail) ? tail.text : ' '}`)
}

const sentences =
  (change: (sentence: Sentence, dice: Random) => Sentence[]): Edit =>
  (draft, dice) =>
    draft.map((paragraph) => paragraph.flatMap((sentence) => change(sentence, dice)))

const long = (sentence: Sentence) => sentence.filter(isWord).length >= 6

/**
 * Some paragraphs are written anew: a third of their sentences stay, the others say something else about the subject.
 */
const rewriteParagraphs =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) =>
      dice.chance(share)
        ? paragraph.map((sentence) =>
            !long(sentence) || dice.chance(0.33) ? sentence : another(sentence, dice),
          )
        : paragraph,
    )

/** Single sentences are taken out for others about the same subject. */
const supersede = (share: number) =>
  sentences((sentence, dice) => [long(sentence) && dice.chance(share) ? another(sentence, dice) : sentence])

/** Two sentences become one; the second loses its first words. */
const mergePairs =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) => {
      const merged: Paragraph = []
      for (const sentence of paragraph) {
        const last = merged.at(-1)
        const stop = last?.findLastIndex(({ text }) => /^[.。।]$/.test(text)) ?? -1
        if (!last || stop < 1 || !long(sentence) || !dice.chance(share)) {
          merged.push(sentence)
          continue
        }
        const cut = sentence.findIndex((atom, i) => isBlank(atom) && i >= 1 + dice.below(3))
        const joint = written(dice.pick([', which ', ', and it ', ' – a fact that ', ' while ']))
        merged[merged.length - 1] = [...last.slice(0, stop), ...joint, ...sentence.slice(cut + 1)]
      }
      return merged
    })

const DAYS = ['January', 'March', 'April', 'July', 'October', 'December', 'Monday', 'Wednesday', 'Sunday']

/** Figures, months and weekdays are brought up to date. */
const update =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) =>
      paragraph.map((sentence) =>
        sentence.map((atom) => {
          const day = DAYS.includes(atom.text)
          if (!(day || /^\p{N}+$/u.test(atom.text)) || !dice.chance(share)) return atom
          const text = day ? dice.pick(DAYS) : String(1 + dice.below(3000))
          return { ...atom, text, size: atom.text.length }
        }),
      ),
    )

/** Paragraphs of the subject come in above the first, and between. */
const insertAbove =
  (share: number): Edit =>
  (draft, dice) =>
    draft.flatMap((paragraph, index) => {
      if (!(index < 2 || dice.chance(share))) return [paragraph]
      const about = dice.pick(draft).flat()
      const body = Array.from({ length: 1 + dice.below(4) }, () => another(about, dice))
      return [[...body, written('\n\n')], paragraph]
    })

function section(draft: Draft, share: number, dice: Random): { from: number; to: number } {
  const length = Math.max(1, Math.round(draft.length * share))
  const from = dice.below(Math.max(1, draft.length - length + 1))
  return { from, to: from + length }
}

const deleteSection =
  (share: number): Edit =>
  (draft, dice) => {
    const { from, to } = section(draft, share, dice)
    return draft.length < 2 ? draft : [...draft.slice(0, from), ...draft.slice(to)]
  }

const moveSection =
  (share: number): Edit =>
  (draft, dice) => {
    const { from, to } = section(draft, share, dice)
    const rest = [...draft.slice(0, from), ...draft.slice(to)]
    rest.splice(dice.below(rest.length + 1), 0, ...draft.slice(from, to))
    return rest
  }

/** Sentences that quote somebody move to another paragraph, and get another attribution before them. */
const moveQuotations: Edit = (draft, dice) => {
  const moved: Sentence[] = []
  const rest = draft.map((paragraph) =>
    paragraph.filter((sentence) => {
      const goes = sentence.some(({ text }) => /["“„«「]/.test(text)) && long(sentence) && dice.chance(0.5)
      if (goes) moved.push(sentence)
      return !goes
    }),
  )
  for (const sentence of moved) {
    const target = dice.pick(rest)
    const lead = dice.chance(0.5) ? written('Asked about it, the speaker put it this way. ') : []
    target.splice(dice.below(target.length + 1), 0, [...lead, ...sentence])
  }
  return rest
}

/** A figure is corrected, and a note at the end says what it was, with the names of the sentence. */
const notes: Edit = (draft, dice) => {
  const added: Draft = []
  const corrected = draft.map((paragraph) =>
    paragraph.map((sentence) => {
      const figure = sentence.find(({ text }) => /^\p{N}+$/u.test(text))
      if (!figure || !dice.chance(0.25)) return sentence
      const text = String(1 + dice.below(3000))
      const names = sentence.filter(telling).slice(0, 4)
      const about = names.map((name) => name.text).join(' ')
      const note = `\n\nCorrection: this article misstated a figure about ${about}. It is ${text}, not ${figure.text}.`
      added.push([written(note)])
      return sentence.map((atom) => (atom === figure ? { ...atom, text, size: atom.text.length } : atom))
    }),
  )
  return [...corrected, ...added]
}

/** Clauses between commas go. */
const condense = (share: number) =>
  sentences((sentence, dice) => {
    const commas = sentence.flatMap(({ text }, i) => (/^[,，、،]$/.test(text) ? [i] : []))
    if (commas.length === 0 || !dice.chance(share)) return [sentence]
    const from = dice.pick(commas)
    const stop = sentence.findLastIndex(({ text }) => /^[.!?。！？]$/.test(text))
    const to = commas.find((comma) => comma > from) ?? stop
    return to > from ? [[...sentence.slice(0, from), ...sentence.slice(to)]] : [sentence]
  })

const PLAINER = new Map(
  Object.entries({
    the: 'a',
    a: 'one',
    was: 'had been',
    is: 'remains',
    in: 'within',
    on: 'upon',
    to: 'towards',
    that: 'which',
    and: 'as well as',
    said: 'stated',
    of: 'from',
    has: 'had',
    by: 'through',
  }),
)

/** Copy-editing: small words change all over. */
const copyEdit =
  (share: number): Edit =>
  (draft, dice) =>
    draft.map((paragraph) =>
      paragraph.map((sentence) =>
        sentence.map((atom) => {
          const text = PLAINER.get(atom.text)
          return text && dice.chance(share) ? { ...atom, text, size: atom.text.length } : atom
        }),
      ),
    )

/** References, glosses and relative clauses come into sentences. */
const expand = (share: number) =>
  sentences((sentence, dice) => {
    const spaces = sentence.flatMap((atom, i) =>
      isBlank(atom) && i > 2 && i < sentence.length - 3 ? [i] : [],
    )
    if (spaces.length === 0 || !dice.chance(share)) return [sentence]
    const place = dice.pick(spaces)
    const more = [
      ' [12]',
      ' (then still a village)',
      ', which had only just been founded by settlers from the north,',
      ' [citation needed]',
    ]
    return [[...sentence.slice(0, place), ...written(dice.pick(more)), ...sentence.slice(place)]]
  })

/** A summary comes on top, made of the telling words of the sentences below, which stay. */
const summarise: Edit = (draft, dice) => {
  const body = draft.flat().filter(long)
  const lines = Array.from({ length: Math.min(4, body.length) }, () => {
    const words = dice.pick(body).filter((atom) => telling(atom) || (isWord(atom) && dice.chance(0.3)))
    return textOf([[words.flatMap((atom) => [atom, { text: ' ', origin: -1 }])]]).trim()
  })
  return [[written(`In short: ${lines.join('. ')}.\n\n`)], ...draft]
}

/** One of many small edits, as each saved revision has. */
const someEdit: Edit = (draft, dice) =>
  dice.pick([
    update(0.1),
    supersede(0.04),
    mergePairs(0.08),
    condense(0.08),
    copyEdit(0.08),
    expand(0.1),
    insertAbove(0.04),
    rewriteParagraphs(0.06),
    deleteSection(0.06),
    moveSection(0.08),
  ])(draft, dice)

export const HISTORIES: [string, Edit][] = [
  ['paragraphs rewritten', rewriteParagraphs(0.4)],
  ['sentences superseded', supersede(0.2)],
  ['two sentences made one', mergePairs(0.4)],
  ['figures and dates updated', update(0.5)],
  ['paragraphs above and between', insertAbove(0.1)],
  ['a section deleted', deleteSection(0.25)],
  ['a section moved', inOrder(update(0.1), moveSection(0.25))],
  ['quotations moved', moveQuotations],
  ['corrections noted', notes],
  ['clauses condensed', condense(0.5)],
  ['copy-edited', copyEdit(0.4)],
  ['sentences expanded', expand(0.4)],
  ['a summary on top', summarise],
  ['six revisions', inOrder(...Array.from({ length: 6 }, () => someEdit))],
  ['twenty revisions', inOrder(...Array.from({ length: 20 }, () => someEdit))],
]
