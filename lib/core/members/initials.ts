/** One or two capitals for a round badge: "Ana María Ruiz" -> "AR"; "?" for a name without letters. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined)
  const [first] = letters
  if (first === undefined) return '?'
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase('en')
}
