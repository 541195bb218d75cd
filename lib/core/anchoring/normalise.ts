/**
 * Three readings of the same words, each blinder than the one before:
 *
 * - as they are stored;
 * - `visible`: what a reader sees: canonical composition (NFC), nothing invisible, any run of white space one space;
 * - `folded`: what a typist means: straight quotes, one kind of dash and of ellipsis, compatibility forms (NFKC), small
 * letters.
 *
 * Words equal to the eye are the same words (`exact`, `moved`). Words equal only when folded are found, but they are
 * `changed`: a changed quotation mark or capital can be somebody's correction, and a person should see it.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
const ASCII_ONLY = /^[\x20-\x7e]*$/

/** The words as a reader sees them. */
export function visible(words: string): string {
  const seen = ASCII_ONLY.test(words) ? words : words.replace(UNSEEN, '').normalize('NFC')
  return seen.replace(/\s+/gu, ' ').trim()
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '“”„‟«»〝〞＂',
    "'": '‘’‚‛‹›′´`ʼ',
    '-': '‐‑‒–—―−﹣－',
    '…': '⋯',
    '*': '•·●▪◦',
  }).flatMap(([plain, fancy]) => [...fancy].map((sign) => [sign, plain] as const)),
)

/** The plain sign a typist means by a fancy one: ", ', - and so on; anything else is itself. */
export const plainSign = (character: string): string => SIGNS.get(character) ?? character

/** One token with what only typography changes taken away. Empty if nothing is left. */
export function fold(token: string): string {
  if (/^[a-z0-9]+$/.test(token)) return token
  const seen = ASCII_ONLY.test(token) ? token : token.replace(UNSEEN, '').normalize('NFKC')
  let folded = ''
  for (const character of seen) folded += plainSign(character)
  folded = folded.toLowerCase()
  if (/^-+$/.test(folded)) return '-'
  if (/^\.{2,}$/.test(folded)) return '…'
  if (folded === "''") return '"'
  return folded
}
