/** What an article says of itself in schema.org words. Strings as they are written there. */
export interface LinkedData {
  headline: string | null
  alternativeHeadline: string | null
  description: string | null
  authors: string[]
  publisher: string | null
  datePublished: string | null
  language: string | null
  url: string | null
}

type Thing = Record<string, unknown>

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Things of a block, in graphs and arrays of any depth; at most so many are looked at. */
function thingsIn(root: unknown): Thing[] {
  const things: Thing[] = []
  const waiting = [root]
  while (waiting.length > 0 && things.length < 500) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, 500))
    if (!isThing(value)) continue
    things.push(value)
    waiting.push(value['@graph'], value.mainEntity, value.mainEntityOfPage)
  }
  return things
}

const isArticle = (thing: Thing) =>
  listOf(thing['@type']).some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|Report|Review)$/.test(type),
  )

/** A text, or the value of a text that carries its language. */
function textOf(value: unknown): string | null {
  const [first] = listOf(value)
  if (typeof first === 'string') return entities(first)
  if (isThing(first) && typeof first['@value'] === 'string') return entities(first['@value'])
  return null
}

/** Content systems often escape the words of these blocks as if they were HTML. */
function entities(words: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
  return words.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Names of people or organizations, given in full, by reference, or as plain text. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [entities(one)]
    if (!isThing(one)) return []
    const named = one.name === undefined ? byId.get(String(one['@id'])) : one
    return listOf(named?.name).flatMap((name) => (typeof name === 'string' ? [entities(name)] : []))
  })
}

/** An address, given by itself or as the thing it leads to. */
function addressIn(value: unknown): string | null {
  const [first] = listOf(value)
  if (typeof first === 'string') return first
  return isThing(first) && typeof first['@id'] === 'string' ? first['@id'] : null
}

/** The article among the JSON-LD blocks of a page; null when none of them describes one. */
export function linkedDataOf(scripts: readonly string[]): LinkedData | null {
  const things = scripts.flatMap((script) => {
    try {
      return thingsIn(
        JSON.parse(script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')),
      )
    } catch {
      return []
    }
  })
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && thing.name ? [[thing['@id'], thing]] : [],
    ),
  )
  const article =
    things.find((thing) => isArticle(thing) && textOf(thing.headline) !== null) ?? things.find(isArticle)
  if (!article) return null
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    alternativeHeadline: textOf(article.alternativeHeadline),
    description: textOf(article.description),
    authors: namesOf(article.author ?? article.creator, byId),
    publisher: namesOf(article.publisher ?? article.sourceOrganization, byId)[0] ?? null,
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language: textOf(article.inLanguage),
    url: addressIn(article.mainEntityOfPage) ?? addressIn(article.url),
  }
}
