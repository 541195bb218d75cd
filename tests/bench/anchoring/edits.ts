import { type Atom, type Draft, draftOf, isBlank, isWord, type Sentence } from '@/tests/bench/anchoring/atoms'
import type { Random } from '@/tests/bench/anchoring/random'

export type Edit = (draft: Draft, random: Random) => Draft

/** Replaces single words by other words of the same text. */
export function substitute(share: number): Edit {
  return (draft, random) => {
    const words = [
      ...new Set(
        draft
          .flat(2)
          .filter(isWord)
          .map(({ text }) => text),
      ),
    ]
    const replace = (atom: Atom): Atom =>
      isWord(atom) && random.chance(share)
        ? { ...atom, text: random.pick(words), size: atom.text.length }
        : atom
    return draft.map((paragraph) => paragraph.map((sentence) => sentence.map(replace)))
  }
}

const put = (sentence: Sentence): Sentence => sentence.map(({ text }) => ({ text, origin: -1 }))

/** A new sentence out of the words of the text: no phrase of it is anybody's. */
function invented(words: string[], random: Random): Sentence {
  const length = 6 + random.below(16)
  const text = Array.from({ length }, () => random.pick(words)).join(' ')
  return put(draftOf(`${text}. `).flat(1).flat())
}

export function insertSentences(share: number): Edit {
  return (draft, random) => {
    const words = draft
      .flat(2)
      .filter(isWord)
      .map(({ text }) => text)
    return draft.map((paragraph) =>
      paragraph.flatMap((sentence) =>
        random.chance(share) ? [invented(words, random), sentence] : [sentence],
      ),
    )
  }
}

export function deleteSentences(share: number): Edit {
  return (draft, random) => draft.map((paragraph) => paragraph.filter(() => !random.chance(share)))
}

export function moveSentences(share: number): Edit {
  return (draft, random) => {
    const moved: Sentence[] = []
    const rest = draft.map((paragraph) =>
      paragraph.filter((sentence) => {
        const goes = random.chance(share)
        if (goes) moved.push(sentence)
        return !goes
      }),
    )
    for (const sentence of moved) {
      const paragraph = random.pick(rest)
      paragraph.splice(random.below(paragraph.length + 1), 0, sentence)
    }
    return rest
  }
}

/** Cuts sentences in two: a comma or a space becomes a full stop, the next word gets a capital. */
export function splitSentences(share: number): Edit {
  return (draft, random) =>
    draft.map((paragraph) =>
      paragraph.map((sentence) => {
        if (sentence.length < 12 || !random.chance(share)) return sentence
        const at = 4 + random.below(sentence.length - 8)
        const cut = sentence.findIndex((atom, i) => i >= at && isBlank(atom))
        if (cut < 0) return sentence
        const next = sentence[cut + 1]
        const capital = next
          ? [{ ...next, text: next.text.charAt(0).toUpperCase() + next.text.slice(1) }]
          : []
        return [
          ...sentence.slice(0, cut),
          { text: '.', origin: -1 },
          ...sentence.slice(cut, cut + 1),
          ...capital,
          ...sentence.slice(cut + 2),
        ]
      }),
    )
}

const TYPOGRAPHY = new Map<string, string[]>(
  Object.entries({
    '"': ['“', '”', '«'],
    "'": ['’', '‘'],
    '-': ['–', '\u2011'],
    ' ': ['\u00a0', '  ', '\u2009'],
    ',': [';', ','],
  }),
)

/** What a typographic clean-up does: quotes, dashes, spaces, and now and then a comma. */
export function typography(share: number): Edit {
  return (draft, random) => {
    const change = (atom: Atom): Atom => {
      const others = TYPOGRAPHY.get(atom.text)
      return others && random.chance(share)
        ? { ...atom, text: random.pick(others), size: atom.text.length }
        : atom
    }
    return draft.map((paragraph) => paragraph.map((sentence) => sentence.map(change)))
  }
}

export function reorderParagraphs(share: number): Edit {
  return (draft, random) => {
    const stays = draft.map(() => !random.chance(share))
    const rest = draft.filter((_, i) => stays[i])
    for (const paragraph of draft.filter((_, i) => !stays[i])) {
      rest.splice(random.below(rest.length + 1), 0, paragraph)
    }
    return rest
  }
}

/** Sentences that stand in several places, before anything is edited: the text for "repeated quotes". */
export function repeatSentences(share: number): Edit {
  return (draft, random) => {
    const sentences = draft.flat(1).filter((sentence) => sentence.length > 8)
    return draft.map((paragraph) =>
      paragraph.flatMap((sentence) =>
        random.chance(share) ? [sentence, random.pick(sentences)] : [sentence],
      ),
    )
  }
}

export const inOrder =
  (...edits: Edit[]): Edit =>
  (draft, random) =>
    edits.reduce((text, edit) => edit(text, random), draft)

/** The edits measured, by name. */
export const EDITS: [string, Edit][] = [
  ['words 1 %', substitute(0.01)],
  ['words 5 %', substitute(0.05)],
  ['words 15 %', substitute(0.15)],
  ['sentences inserted 15 %', insertSentences(0.15)],
  ['sentences deleted 15 %', deleteSentences(0.15)],
  ['sentences moved 15 %', moveSentences(0.15)],
  ['sentences split 15 %', splitSentences(0.15)],
  ['quotes, dashes, spaces', typography(0.5)],
  ['paragraphs reordered 15 %', reorderParagraphs(0.15)],
  ['repeated quotes', inOrder(insertSentences(0.05), deleteSentences(0.05), substitute(0.02))],
  [
    'mixed',
    inOrder(
      substitute(0.05),
      insertSentences(0.08),
      deleteSentences(0.08),
      moveSentences(0.08),
      typography(0.2),
    ),
  ],
]
