/** A place where two JSON values differ. `path` leads to it; a side that lacks it is `undefined`. */
interface Difference {
  path: (string | number)[]
  found: unknown
  expected: unknown
}

type JsonObject = Record<string, unknown>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Verdicts and people are shown as one thing: a reader thinks of the label and the name. */
const isWhole = (value: JsonObject): boolean => 'slot' in value || ('name' in value && 'role' in value)

const keysOf = (a: JsonObject, b: JsonObject) => new Set([...Object.keys(b), ...Object.keys(a)])

/** Where `found` differs from `expected`, in the order of `expected`; at most `limit` places. */
export function differencesOf(found: unknown, expected: unknown, limit = 50): Difference[] {
  const differences: Difference[] = []
  const walk = (a: unknown, b: unknown, path: (string | number)[]): void => {
    if (differences.length >= limit || Object.is(a, b)) return
    if (Array.isArray(a) && Array.isArray(b)) {
      const length = Math.max(a.length, b.length)
      for (let i = 0; i < length; i += 1) walk(a[i], b[i], [...path, i])
    } else if (isObject(a) && isObject(b) && isWhole(b)) {
      const differs = [...keysOf(a, b)].some((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      if (differs) differences.push({ path, found: a, expected: b })
    } else if (isObject(a) && isObject(b)) {
      for (const key of keysOf(a, b)) walk(a[key], b[key], [...path, key])
    } else {
      differences.push({ path, found: a, expected: b })
    }
  }
  walk(found, expected, [])
  return differences
}

/** Longest value that is quoted whole. */
const LONGEST = 160

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Both sides of a difference, from where they begin to differ. */
export function sidesOf({ found, expected }: Difference): [string, string] {
  const name = (value: unknown): string => {
    if (value === undefined) return 'nothing'
    if (isObject(value) && typeof value.label === 'string') return `“${value.label}”`
    if (isObject(value) && typeof value.name === 'string') return `“${value.name}”`
    return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  }
  const [a, b] = [name(found), name(expected)]
  if (a === b) return [cut(JSON.stringify(found)), cut(JSON.stringify(expected))]
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  const from = Math.max(0, same - 60)
  const around = (text: string) => cut(from > 0 ? `“… ${text.slice(from)}` : text)
  return [around(a), around(b)]
}
