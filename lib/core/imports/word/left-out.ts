import type { WordParts } from '@/lib/core/imports/word/open-document'

const signs: readonly (readonly [part: string, sign: RegExp, note: string])[] = [
  [
    'word/document.xml',
    /<w:(?:ins|del|moveFrom|moveTo)\s/,
    'The Word document has tracked changes: insertions were read as text, deletions were left out.',
  ],
  ['word/comments.xml', /<w:comment\s/, 'Comments in the Word document were left out.'],
  ['word/document.xml', /<m:oMath[\s>]/, 'Formulas in the Word document were left out.'],
  [
    'word/document.xml',
    /<(?:c:chart|dgm:relIds|o:OLEObject)\s/,
    'A chart, drawing or embedded file in the Word document was left out.',
  ],
]

/** What of a Word document is not in the text that was read, in sentences for the person who imports. */
export function leftOutOf({ part }: WordParts): string[] {
  return signs.filter(([name, sign]) => sign.test(part(name))).map(([, , note]) => note)
}
