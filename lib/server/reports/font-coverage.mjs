// Which characters of a record the bundled fonts cannot draw, or would draw as nothing.

/** The code points a face has a glyph for: formats 4 and 12 of the `cmap` table (OpenType 1.9). */
function codePointsOf(face) {
  const points = new Set()
  let table = 0
  for (let i = 0; i < face.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i
    if (face.toString('latin1', entry, entry + 4) === 'cmap') table = face.readUInt32BE(entry + 8)
  }
  for (let i = 0; i < face.readUInt16BE(table + 2); i += 1) {
    const platform = face.readUInt16BE(table + 4 + 8 * i)
    const start = table + face.readUInt32BE(table + 8 + 8 * i)
    if (platform === 0 || platform === 3) addSubtable(points, face, start)
  }
  return points
}

function addSubtable(points, face, start) {
  const format = face.readUInt16BE(start)
  if (format === 12) {
    for (let group = 0; group < face.readUInt32BE(start + 12); group += 1) {
      const at = start + 16 + 12 * group
      for (let point = face.readUInt32BE(at); point <= face.readUInt32BE(at + 4); point += 1)
        points.add(point)
    }
  }
  if (format === 4) {
    const count = face.readUInt16BE(start + 6) / 2
    const at = (part, j) => start + 14 + 2 * (part * count + j) + (part > 0 ? 2 : 0)
    for (let j = 0; j < count; j += 1) {
      const end = face.readUInt16BE(at(0, j))
      const first = face.readUInt16BE(at(1, j))
      const delta = face.readUInt16BE(at(2, j))
      const rangeAt = at(3, j)
      const range = face.readUInt16BE(rangeAt)
      for (let point = first; point <= end && point !== 0xffff; point += 1) {
        const glyph = range === 0 ? point : face.readUInt16BE(rangeAt + range + 2 * (point - first))
        if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) points.add(point)
      }
    }
  }
}

const joined = (sets) => new Set(sets.flatMap((set) => [...set]))

/**
 * A pattern of the characters in the strings of a JSON text that must be written as code points, or '' when there are
 * none: those that some font stack has no glyph for in every one of its faces, and those that `shown` (a regex source)
 * names because they are invisible or turn the line.
 */
export function uncoveredPattern(json, faces, roles, shown) {
  const families = Object.fromEntries(
    Object.entries(faces).map(([family, list]) => {
      const [first, ...others] = list.map(codePointsOf)
      return [family, new Set([...first].filter((point) => others.every((set) => set.has(point))))]
    }),
  )
  const stacks = Object.values(roles).map((stack) => joined(stack.map((family) => families[family])))
  const hidden = new RegExp(shown, 'u')
  const used = new Set()
  JSON.parse(json, (_, value) => {
    if (typeof value === 'string') for (const character of value) used.add(character)
    return value
  })
  const found = [...used]
    .filter((character) => !' \n\t\u00a0'.includes(character))
    .filter(
      (character) => hidden.test(character) || stacks.some((stack) => !stack.has(character.codePointAt(0))),
    )
    .map((character) => character.codePointAt(0))
  if (found.length === 0) return ''
  return `[${found
    .sort((a, b) => a - b)
    .map((point) => `\\u{${point.toString(16)}}`)
    .join('')}]`
}
