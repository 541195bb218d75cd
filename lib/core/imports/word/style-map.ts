/** The deepest level of a Word list. */
const LEVELS = 9

/** A list of each level, as a path through the lists around it. */
function listLines(): string[] {
  return Array.from({ length: LEVELS }, (_, index) => {
    const around = 'ul|ol > li > '.repeat(index)
    return [
      `p:unordered-list(${index + 1}) => ${around}ul > li:fresh`,
      `p:ordered-list(${index + 1}) => ${around}ol > li:fresh`,
    ]
  }).flat()
}

/** What paragraph styles mean, beyond what is known to the converter: names of Word and of LibreOffice. */
export const styleMap: string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "r[style-name='HTML Code'] => code",
  ...listLines(),
]
