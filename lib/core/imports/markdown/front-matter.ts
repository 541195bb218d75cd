/** What stands between two lines of dashes at the top of a Markdown file, by name in small letters. */
export type FrontMatter = Record<string, string[]>

const FENCED = /^\ufeff?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

function unquoted(value: string): string {
  const words = value.trim()
  if (/^'(?:[^']|'')*'$/.test(words)) return words.slice(1, -1).replace(/''/g, "'")
  if (/^"(?:[^"\\]|\\.)*"$/.test(words)) {
    try {
      return String(JSON.parse(words))
    } catch {
      return words.slice(1, -1)
    }
  }
  return words.replace(/\s+#.*$/, '')
}

/** The items of `[a, "b, c"]`; commas within quotes are none. */
const itemsOf = (list: string) =>
  [...list.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g)]
    .map(([item]) => unquoted(item))
    .filter(Boolean)

function valuesOf(inline: string, below: readonly string[]): string[] {
  const value = inline.trim()
  const lines = below.map((line) => line.trim()).filter(Boolean)
  if (/^[|>][+-]?\d?$/.test(value)) return [lines.join(' ')]
  if (value.startsWith('[') && value.endsWith(']')) return itemsOf(value.slice(1, -1))
  if (value !== '') return [unquoted([value, ...lines].join(' '))]
  // "- name: Jane Doe" among the authors is Jane Doe.
  return lines
    .filter((line) => line.startsWith('-') || /^name:/.test(line))
    .map((line) => unquoted(line.replace(/^-\s*/, '').replace(/^name:\s*/, '')))
    .filter((item) => item !== '' && !/^[a-z_]+:\s/.test(item))
}

/**
 * Takes the front matter off a Markdown text. Reads the simple YAML people write there (plain and quoted values, lists,
 * folded lines), and nothing that could be more than words.
 */
export function takeFrontMatter(text: string): { matter: FrontMatter; body: string } {
  const found = FENCED.exec(text)
  if (!found) return { matter: {}, body: text }
  const matter: FrontMatter = {}
  const lines = (found[1] ?? '').split('\n')
  const named = lines.map((line) => /^([A-Za-z][\w-]*)\s*:(?:\s+(.*)|)$/.exec(line))
  // A rule above a paragraph is no front matter.
  if (!named.some(Boolean)) return { matter: {}, body: text }
  named.forEach((match, at) => {
    if (!match) return
    let to = at + 1
    while (to < lines.length && !named[to]) to += 1
    const values = valuesOf(match[2] ?? '', lines.slice(at + 1, to))
    if (values.length > 0) matter[(match[1] ?? '').toLowerCase()] = values
  })
  return { matter, body: text.slice(found[0].length) }
}
