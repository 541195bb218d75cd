import { expect, test } from 'vitest'
import { csvOf } from '@/lib/core/csv'

test('what needs quotes gets them, every line ends with CRLF', () => {
  expect(
    csvOf([
      ['a', 'b, c', 'say "so"', 'two\nlines'],
      [1.5, null, '', ' edge '],
    ]),
  ).toBe('\ufeffa,"b, c","say ""so""","two\nlines"\r\n1.5,,," edge "\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =cmd()', '\r=1'])('%j is no formula', (text) => {
  const [cell = ''] = csvOf([[text]])
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .join('\r\n')
    .split(/,(?!.)/)
  expect(cell.replace(/^"|"$/g, '').startsWith("'")).toBe(true)
})

test.each(['a;=1+1', 'a;  @SUM(A1)', 'a\t-1'])('%j is none behind the end of a cell', (text) => {
  expect(csvOf([[text]])).toMatch(/[;\t]'\s*[=+\-@]/)
})

test('numbers stay numbers, below zero too; what is none is empty', () => {
  expect(csvOf([[-0.25, Number.NaN, 3]])).toBe('\ufeff-0.25,,3\r\n')
})
