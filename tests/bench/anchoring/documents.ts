import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, random } from '@/tests/bench/anchoring/random'

export interface Sample {
  name: string
  text: string
}

/** Texts that come with the installed packages: real prose, mark-up and lists, and nobody's text in the repository. */
function packaged(name: string, files: RegExp, length: number, distinct: boolean): Sample {
  const root = join(process.cwd(), 'node_modules')
  const seen = new Set<string>()
  const parts: string[] = []
  let size = 0
  for (const folder of readdirSync(root).sort()) {
    const path = join(root, folder)
    if (size >= length) break
    if (folder.startsWith('.') || !existsSync(join(path, 'package.json'))) continue
    for (const file of readdirSync(path).sort()) {
      if (!files.test(file)) continue
      for (const paragraph of readFileSync(join(path, file), 'utf8')
        .replace(/\r\n?/g, '\n')
        .split(/\n{2,}/)) {
        const key = paragraph.replace(/\W+/g, ' ').trim()
        if (distinct && seen.has(key)) continue
        seen.add(key)
        parts.push(paragraph)
        size += paragraph.length + 2
      }
    }
  }
  const text = parts.join('\n\n')
  return { name, text: text.slice(0, text.lastIndexOf('\n', length)) }
}

/** Short articles of many kinds and scripts, written for this measure: `tests/fixtures/anchoring/texts`. */
export function handWritten(): Sample[] {
  const folder = join(process.cwd(), 'tests/fixtures/anchoring/texts')
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(join(folder, file), 'utf8'),
    }))
}

const PLACES = ['Varna', 'Tromsø', 'Kisumu', 'Cork', 'Osijek', 'Salta', 'Trieste', 'Malmö', 'Graz', 'Lyon']
const PEOPLE = [
  'Ines Duarte',
  'Omar Haddad',
  'Lena Brandt',
  'Piotr Wolski',
  'Ana Kovač',
  'Rui Tanaka',
  'Mary O’Neill',
]
const THINGS = [
  'the harbour bridge',
  'the water plant',
  'a tram line',
  'the hospital wing',
  'the school roof',
  'a heat pump scheme',
]
const VERBS = ['approved', 'delayed', 'defended', 'questioned', 'audited', 'rejected', 'welcomed']
const BODIES = [
  'The council',
  'The ministry',
  'An auditor',
  'The operator',
  'A residents’ group',
  'The regulator',
]
const ASIDES = [
  'after a long debate',
  'in a letter seen by reporters',
  'without giving a reason',
  'despite earlier warnings',
  'for the second time this year',
]

/** News of a kind: a few patterns over and over with other names and figures, so that near-duplicates abound. */
function news(dice: Random, length: number): string {
  const paragraphs: string[] = []
  let size = 0
  const figure = () => `${1 + dice.below(97)}${dice.chance(0.4) ? `.${dice.below(10)}` : ''}`
  const patterns = [
    () =>
      `${dice.pick(BODIES)} in ${dice.pick(PLACES)} ${dice.pick(VERBS)} ${dice.pick(THINGS)} ${dice.pick(ASIDES)}.`,
    () => `The cost rose from ${figure()} to ${figure()} million euros, according to ${dice.pick(PEOPLE)}.`,
    () =>
      `“We did not expect ${dice.pick(THINGS)} to be ${dice.pick(VERBS)} so soon,” said ${dice.pick(PEOPLE)} of ${dice.pick(PLACES)}.`,
    () =>
      `A survey of ${100 + dice.below(900)} people found that ${figure()}% supported ${dice.pick(THINGS)}, and ${figure()}% did not.`,
    () => `${dice.pick(PEOPLE)} declined to comment.`,
    () =>
      `In ${1990 + dice.below(35)}, ${dice.pick(PLACES)} had ${dice.pick(VERBS)} ${dice.pick(THINGS)} at a cost of ${figure()} million.`,
    () =>
      `It is not clear whether ${dice.pick(THINGS)} will be finished before ${dice.pick(['spring', 'the election', 'the end of the year'])}.`,
  ]
  while (size < length) {
    const paragraph = Array.from({ length: 3 + dice.below(4) }, () => dice.pick(patterns)()).join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return paragraphs.join('\n\n')
}

/** Lists and tables in words: short rows that differ in a figure. */
function lists(dice: Random, length: number): string {
  const rows: string[] = []
  let size = 0
  while (size < length) {
    const title = `${dice.pick(PLACES)}, ${1980 + dice.below(45)}`
    const items = Array.from(
      { length: 4 + dice.below(8) },
      () =>
        `- ${dice.pick(PLACES)}: ${dice.below(9000)} households, ${dice.below(100)}.${dice.below(10)} % connected, ${dice.pick(VERBS)} by ${dice.pick(PEOPLE)}`,
    )
    const block = `${title}\n${items.join('\n')}\n`
    rows.push(block)
    size += block.length
  }
  return rows.join('\n')
}

/** Text without spaces: sentences of random but unevenly frequent Chinese characters. */
function unspaced(dice: Random, length: number): string {
  let text = ''
  while (text.length < length) {
    const size = 8 + dice.below(30)
    for (let i = 0; i < size; i += 1) {
      text += String.fromCodePoint(0x4e00 + Math.floor(2500 * dice.next() * dice.next() * dice.next()))
      if (i === size >> 1) text += '，'
    }
    text += dice.chance(0.2) ? '。\n' : '。'
  }
  return text
}

export function samples(): Sample[] {
  return [
    packaged('read-mes', /^readme\.md$/i, 120_000, false),
    packaged('changelogs', /^changelog\.md$/i, 120_000, false),
    packaged('licences', /^licen[cs]e/i, 90_000, true),
    { name: 'made-up news', text: news(random(11), 60_000) },
    { name: 'made-up lists', text: lists(random(12), 40_000) },
    { name: 'unspaced', text: unspaced(random(13), 30_000) },
  ]
}
