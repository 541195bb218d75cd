import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '@/lib/cli/main'
import type { CaseFigures } from '@/lib/core/agreement/cases'

const file = fileURLToPath(new URL('../../fixtures/vectors/agreement.json', import.meta.url))
type Published = Record<string, number | number[]>
const { vectors }: { vectors: { id: string; expected: Published; computed?: Published }[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

/** Runs the command with nobody at a terminal and no database to open. */
async function plumbline(argv: string[]) {
  const out: string[] = []
  const said: string[] = []
  const code = await main(argv, {
    out: (text) => void out.push(String(text)),
    say: (line) => void said.push(line),
    input: (async function* () {})(),
    atTerminal: false,
    askSecret: () => Promise.reject(new Error('There is nobody to ask.')),
    openDatabase: () => Promise.reject(new Error('There is no database.')),
  })
  return { code, out: out.join(''), said: said.join('\n') }
}

const ran = await plumbline(['agreement', '--cases', file])
const lines: CaseFigures[] = ran.out
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Half a unit of the last digit that was printed. */
const tolerance = (figure: number) => 0.5 * 10 ** -(String(figure).split('.')[1]?.length ?? 0) + 1e-9

test('every set gets its line, in order, with nothing said and no database', () => {
  expect(lines.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id))
  expect(lines).toHaveLength(15)
  expect(ran).toMatchObject({ code: 0, said: '' })
})

const figures = vectors.flatMap(({ id, expected, computed = {} }) =>
  [expected, computed].flatMap((set) =>
    Object.entries(set).map(([name, figure]) => [id, name, figure] as const),
  ),
)

describe('published and recomputed figures', () => {
  test.each(figures)('%s %s %j', (id, name, figure) => {
    const found = lines.find((line) => line.id === id)?.figures[name]
    const [wanted, got] = [[figure].flat(), [found ?? Number.NaN].flat()]
    expect(got).toHaveLength(wanted.length)
    wanted.forEach((one, i) => {
      expect(Math.abs((got[i] ?? Number.NaN) - one)).toBeLessThanOrEqual(tolerance(one))
    })
  })
})

test('a unit with one rating is dropped and counted', () => {
  expect(lines.find(({ id }) => id === 'krippendorff2011-C')).toMatchObject({
    units: 11,
    ratings: 40,
    dropped: 1,
  })
})

const folder = mkdtempSync(join(tmpdir(), 'plumbline-agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function runOn(content: string) {
  const path = join(folder, 'cases.json')
  writeFileSync(path, content)
  return plumbline(['agreement', '--cases', path])
}

test('one value only is not defined, and never 1', async () => {
  const shape = 'raters_x_units'
  const { out } = await runOn(
    JSON.stringify({
      vectors: [
        {
          id: 'same',
          shape,
          data: [
            [3, 3],
            [3, 3],
          ],
        },
      ],
    }),
  )
  expect(JSON.parse(out).figures).toEqual({
    percent_agreement: 1,
    alpha_nominal: null,
    alpha_ordinal: null,
    alpha_interval: null,
    alpha_ratio: null,
    fleiss_kappa_generalised: null,
    gwet_ac1: null,
    conger_kappa: null,
    brennan_prediger: null,
    cohen_kappa: null,
  })
})

test('a set that is not understood is named and the others go on', async () => {
  const good = { id: 'good', shape: 'raters_x_units', data: [['a'], ['b']] }
  const bad = [
    { ...good, data: [['a', 'b'], ['a']] },
    { ...good, shape: 'pie' },
    { id: 'table', shape: 'contingency_rater1_rows_rater2_cols', data: [[1, 2]] },
    { ...good, shape: 'units_x_category_counts', data: [[-1]] },
  ]
  const { code, out, said } = await runOn(JSON.stringify({ vectors: [...bad, good] }))
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ id: 'good', units: 1 })
  expect(said.split('\n').map((line) => line.split(':')[0])).toEqual(['set 1', 'set 2', 'set 3', 'set 4'])
})

test.each([
  ['{', 'is not JSON'],
  ['{}', 'has no list "vectors"'],
])('%s is refused in words', async (content, words) => {
  expect(await runOn(content)).toMatchObject({ code: 1, out: '', said: expect.stringContaining(words) })
})

test('a file that is not there is refused in words', async () => {
  const { code, said } = await plumbline(['agreement', '--cases', join(folder, 'none.json')])
  expect(code).toBe(1)
  expect(said).toContain('cannot be opened')
})
