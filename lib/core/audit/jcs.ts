/** Matches a surrogate without its partner: in `u` mode a pair is one character and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/u

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('a lone surrogate has no canonical form')
  return JSON.stringify(value)
}

/** An object literal or parsed JSON, of whatever realm: anything whose prototype is `null` or an `Object.prototype`. */
function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function object(value: Record<string, unknown>): string {
  // The default sort compares UTF-16 code units, which is what RFC 8785, 3.2.3 asks for.
  const members = Object.keys(value)
    .sort()
    .map((key) => `${text(key)}:${canonicalize(value[key])}`)
  return `{${members.join(',')}}`
}

/**
 * The canonical JSON text of a value by RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code unit, no
 * white space, strings and numbers as ECMAScript writes them, no Unicode normalisation.
 *
 * Throws a `TypeError` for what has no JSON form: NaN, infinities, lone surrogates, `undefined` (also as a member or an
 * array's hole: leave the key out), bigint, functions, and objects that are not plain, such as dates.
 * Integers beyond 2^53 must travel as strings.
 */
export function canonicalize(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalize).join(',')}]`
  if (typeof value === 'object' && isPlainObject(value)) return object(value)
  throw new TypeError(`a value of this kind has no canonical form: ${Object.prototype.toString.call(value)}`)
}
