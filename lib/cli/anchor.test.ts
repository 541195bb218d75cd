import { expect, test } from 'vitest'
import { runAnchor } from '@/lib/cli/anchor'

async function run(...lines: unknown[]) {
  async function* input() {
    for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line)
  }
  const out: string[] = []
  const warnings: string[] = []
  const code = await runAnchor(
    input(),
    (line) => out.push(line),
    (line) => warnings.push(line),
  )
  return { code, out: out.map((line) => JSON.parse(line)), warnings }
}

const text =
  'Some say: “Green tea cures colds.” Others say: “Green tea does nothing for colds, and colds pass.”'
const quote = { exact: 'Green tea does nothing', prefix: 'Others say: “', suffix: ' for colds' }

test('each passage gets one line with its place', async () => {
  const start = text.indexOf(quote.exact)
  const position = { start, end: start + quote.exact.length }
  expect(
    await run(
      { id: 'a', text, quote, position },
      { id: 'b', text: `🍵 ${text}`, quote, position },
      { id: 3, text, quote },
      { id: 'd', text: 'Nothing of it.', quote, position },
      { id: 'e', text, quote: { exact: 'colds' }, position: null },
    ),
  ).toEqual({
    code: 0,
    warnings: [],
    out: [
      { id: 'a', status: 'exact', ...position, score: 1 },
      { id: 'b', status: 'moved', start: start + 3, end: position.end + 3, score: 1 },
      { id: 3, status: 'moved', ...position, score: 1 },
      { id: 'd', status: 'orphaned', start: null, end: null, score: 0 },
      { id: 'e', status: 'ambiguous', start: null, end: null, score: 1 },
    ],
  })
})

test('with the old text a changed passage is told from a deleted one; without it the words decide', async () => {
  const position = { start: text.indexOf(quote.exact), end: text.indexOf(quote.exact) + quote.exact.length }
  const edited = text.replace('does nothing', 'does next to nothing')
  const deleted = text.replace(' Others say: “Green tea does nothing for colds, and colds pass.”', '')
  const place = { start: position.start, end: position.end + 'next to '.length }
  const { out } = await run(
    { id: 1, text: edited, oldText: text, quote, position },
    { id: 2, text: edited, oldText: text, quote },
    { id: 3, text: deleted, oldText: text, quote, position },
    { id: 4, text, oldText: text, quote, position },
    { id: 5, text, oldText: null, quote, position },
  )
  expect(out.map(({ id, status, start, end }) => ({ id, status, start, end }))).toEqual([
    { id: 1, status: 'changed', ...place },
    { id: 2, status: 'changed', ...place },
    { id: 3, status: 'orphaned', start: null, end: null },
    { id: 4, status: 'exact', ...position },
    { id: 5, status: 'exact', ...position },
  ])
  expect(out.map((line) => Object.keys(line).join())).toEqual(Array(5).fill('id,status,start,end,score'))
})

test('a line that is not understood is named and the others go on', async () => {
  const good = { id: 'z', text, quote }
  const { code, out, warnings } = await run(
    `\ufeff${JSON.stringify(good)}`,
    '{broken',
    '',
    [],
    { id: 'x', text: 5, quote },
    { id: 'y', text },
    { ...good, position: { start: 'one', end: 2 } },
    good,
  )
  expect(code).toBe(1)
  expect(out.map((line) => line.id)).toEqual(['z', 'z'])
  expect(warnings.map((warning) => warning.split(':', 2))).toEqual([
    ['line 2', ' this is not JSON'],
    ['line 4', ' the line'],
    ['line 5', ' text'],
    ['line 6', ' quote'],
    ['line 7', ' position.start'],
  ])
})
