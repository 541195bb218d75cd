import type { TechniqueName } from '@/tests/bench/reader/bundle'
import type { Figures } from '@/tests/bench/reader/measure'

/** Runs by technique, size and count: `painter 2MB 10000`. */
export type Results = Map<string, Figures[]>

const names: Record<TechniqueName, string> = {
  painter: 'ours: the article',
  reader: 'ours: the whole screen',
  floor: 'floor: plain paragraphs, raw ranges',
  'recogito-css': 'Recogito 4.1.1, CSS highlights',
  'recogito-spans': 'Recogito 4.1.1, spans',
  hypothesis: 'published Hypothesis method',
  apache: 'Apache Annotator 0.2.0, quotes',
}
const peers: readonly TechniqueName[] = ['recogito-css', 'recogito-spans', 'hypothesis', 'apache']

interface Goal {
  says: string
  cell: string
  limit: number
  unit: string
  of: (figures: Figures) => number | null
}

const small = '500kB 1000'
const large = '2MB 10000'
const goals: readonly Goal[] = [
  { says: 'mount, 500 kB', cell: small, limit: 350, unit: 'ms', of: ({ mount }) => mount },
  { says: 'mount, 2 MB', cell: large, limit: 600, unit: 'ms', of: ({ mount }) => mount },
  { says: '1 000 highlights loaded, 500 kB', cell: small, limit: 30, unit: 'ms', of: ({ load }) => load },
  { says: '10 000 highlights loaded, 2 MB', cell: large, limit: 60, unit: 'ms', of: ({ load }) => load },
  { says: 'add one, 500 kB', cell: small, limit: 20, unit: 'ms', of: ({ add }) => add },
  { says: 'add one, 2 MB', cell: large, limit: 20, unit: 'ms', of: ({ add }) => add },
  { says: 'remove one, 500 kB', cell: small, limit: 20, unit: 'ms', of: ({ remove }) => remove },
  { says: 'remove one, 2 MB', cell: large, limit: 20, unit: 'ms', of: ({ remove }) => remove },
  {
    says: 'worst frame scrolling, 2 MB',
    cell: large,
    limit: 34,
    unit: 'ms',
    of: ({ scrollWorst }) => scrollWorst,
  },
  {
    says: 'long tasks scrolling, 2 MB',
    cell: large,
    limit: 0,
    unit: 'ms',
    of: ({ scrollLong }) => scrollLong,
  },
  { says: 'memory of 10 000 highlights', cell: large, limit: 8, unit: 'MB', of: ({ memory }) => memory },
  { says: 'hit-test, 2 MB', cell: large, limit: 0.3, unit: 'ms', of: ({ hit }) => hit },
]

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  return known[known.length >> 1] ?? null
}

const shown = (value: number | null) =>
  value === null
    ? '-'
    : value.toFixed(Math.abs(value) < 10 && value !== 0 ? (Math.abs(value) < 1 ? 2 : 1) : 0)

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Each goal with its value, and the medians of ours, the floor and the best peer. */
export function goalsTable(results: Results): string {
  const of = (name: TechniqueName, { cell, of: figure }: Goal) =>
    median((results.get(`${name} ${cell}`) ?? []).map(figure))
  const lines = goals.map((goal) => {
    const value = of('painter', goal)
    const best = peers
      .flatMap((name) => {
        const theirs = of(name, goal)
        return theirs === null ? [] : [{ name, theirs }]
      })
      .sort((a, b) => a.theirs - b.theirs)[0]
    const met = value === null ? '-' : value <= goal.limit ? 'met' : 'missed'
    return row([
      goal.says,
      `≤ ${goal.limit} ${goal.unit}`,
      shown(value),
      met,
      shown(of('reader', goal)),
      shown(of('floor', goal)),
      best ? `${shown(best.theirs)} (${names[best.name]})` : '-',
    ])
  })
  return [
    row(['goal', 'value', 'our article', '', 'our whole screen', 'floor', 'best peer']),
    row(['---', '---', '--:', '---', '--:', '--:', '--:']),
    ...lines,
  ].join('\n')
}

/** Every technique at every size: all that was measured. */
export function figuresTable(results: Results): string {
  const lines = [...results].map(([key, runs]) => {
    const [name, size, count] = key.split(' ')
    const cells = [
      (figures: Figures) => figures.mount,
      (figures: Figures) => figures.loadScript,
      (figures: Figures) => figures.load,
      (figures: Figures) => figures.add,
      (figures: Figures) => figures.remove,
      (figures: Figures) => figures.loadWhole,
      (figures: Figures) => figures.addWhole,
      (figures: Figures) => figures.hit,
      (figures: Figures) => figures.scrollWorst,
      (figures: Figures) => figures.scrollLong,
      (figures: Figures) => figures.scrollBusy,
      (figures: Figures) => figures.heap,
      (figures: Figures) => figures.memory,
    ].map((figure) => shown(median(runs.map(figure))))
    return row([names[name as TechniqueName], `${size} / ${count}`, ...cells, String(runs.length)])
  })
  return [
    row([
      'technique',
      'size / highlights',
      'mount ms',
      'load: script ms',
      'load ms',
      'add ms',
      'remove ms',
      'load with cards ms',
      'add with card ms',
      'hit-test ms',
      'worst frame ms',
      'long tasks ms',
      'scroll: main thread ms',
      'JS heap MB',
      'memory MB',
      'runs',
    ]),
    row(['---', '---', ...Array.from({ length: 14 }, () => '--:')]),
    ...lines,
  ].join('\n')
}
