/** A stretch of text that remembers where in the old text it comes from; -1 for what an edit put in. */
export interface Atom {
  text: string
  origin: number
  /** Length of the old text it stands for, if that is not its own. */
  size?: number
}

/** A document as editors handle it: paragraphs of sentences of atoms. Separators are atoms too, so nothing is lost. */
export type Sentence = Atom[]
export type Paragraph = Sentence[]
export type Draft = Paragraph[]

/** Letters of scripts without spaces are words by themselves: nobody replaces a whole clause for a word. */
const ATOM =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+|[^\s\p{L}\p{N}\p{M}]/gu

/** Whether white space ends a paragraph: a blank line, or a line end before the next item of a list or table. */
function endsParagraph(text: string, { text: space, origin }: Atom, sentenceEnded: boolean): boolean {
  const lines = space.split('\n').length - 1
  if (lines !== 1) return lines > 1
  return sentenceEnded || /^(?:[-*+|#>`]|\d+[.)])/.test(text.slice(origin + space.length))
}

/** Cuts a text into paragraphs, sentences (after a full stop and space) and atoms; hard-wrapped lines stay whole. */
export function draftOf(text: string): Draft {
  const draft: Draft = []
  let paragraph: Paragraph = []
  let sentence: Sentence = []
  let ended = false
  for (const found of text.matchAll(ATOM)) {
    const atom = { text: found[0], origin: found.index }
    sentence.push(atom)
    if (/^\s/.test(atom.text)) {
      const paragraphEnds = endsParagraph(text, atom, ended)
      if (ended || paragraphEnds) {
        paragraph.push(sentence)
        sentence = []
      }
      if (paragraphEnds) {
        draft.push(paragraph)
        paragraph = []
      }
      ended = false
    } else ended = /^[.!?。！？]$/.test(atom.text) || (ended && /^["')”’\]]$/.test(atom.text))
  }
  if (sentence.length > 0) paragraph.push(sentence)
  if (paragraph.length > 0) draft.push(paragraph)
  return draft
}

export function atomsOf(draft: Draft): Atom[] {
  return draft.flat(2)
}

export function textOf(draft: Draft): string {
  return atomsOf(draft)
    .map(({ text }) => text)
    .join('')
}

/** A word, as opposed to white space and signs. */
export function isWord({ text }: Atom): boolean {
  return /^[\p{L}\p{N}]/u.test(text)
}

export function isBlank({ text }: Atom): boolean {
  return text.trim() === ''
}
