/** What of a source a short citation is made from. */
export interface Citable {
  title: string
  authors: string | null
  issued: string | null
}

/** Longest name or title kept whole, in characters. */
const LONGEST = 48

/**
 * "Weisman et al. 2013": the label of a source in rows and margins. People are recognised when written family
 * name first with initials ("Weisman O, Gordon I") or parted by semicolons; anything else stands as it is.
 * Without authors it is the title. Not unique: it is a label, never an identity.
 */
export function shortCitation(source: Citable): string {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(source.issued ?? '')?.[0]
  const who = namesOf(source.authors) ?? cut(source.title.trim())
  return year === undefined ? who : `${who} ${year}`
}

function namesOf(authors: string | null): string | null {
  const written = (authors ?? '').replace(/\s*\([^)]*\)/g, '').trim()
  if (written === '') return null
  const abridged = /,?\s*\bet al\b\.?$/i
  const listed = written.replace(abridged, '')
  const families = listed.includes(';')
    ? listed.split(';').map((name) => (name.split(',')[0] ?? '').trim())
    : listed.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/).map(familyBeforeInitials)
  const [first, second] = families
  if (!first || families.some((family) => !family)) return cut(written)
  if (families.length > 2 || abridged.test(written)) return `${first} et al.`
  return second ? `${first} and ${second}` : first
}

/** "van der Graaf FHCE" -> "van der Graaf"; null for a name that does not end in initials. */
function familyBeforeInitials(name: string): string | null {
  return /^(\p{L}.*\S)\s+\p{Lu}{1,5}$/u.exec(name.trim())?.[1] ?? null
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST
    ? text
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}
