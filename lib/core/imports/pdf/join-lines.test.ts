import { describe, expect, it } from 'vitest'
import { joinOf, spellings } from '@/lib/core/imports/pdf/join-lines'

const joined = (line: string, next: string, known: ReadonlySet<string> = new Set()) => {
  const { drop, between } = joinOf(line, next, known)
  return line.slice(0, line.length - drop) + between + next
}

describe('two lines', () => {
  it.each([
    ['the considerable ex-', 'pense of it', 'the considerable expense of it'],
    ['a soft\u00ad', 'ened word', 'a softened word'],
    ['the Franco-', 'German team', 'the Franco-German team'],
    ['a self-', 'governing town', 'a self-governing town'],
    ['a state-of-', 'the-art bridge', 'a state-of-the-art bridge'],
    ['in 2024-', '25 alone', 'in 2024-25 alone'],
    ['COVID-', '19 came', 'COVID-19 came'],
    ['two-', 'and three-storey houses', 'two- and three-storey houses'],
    ['the end –', 'or not', 'the end – or not'],
    ['the end—', 'or not', 'the end—or not'],
    ['see https://example.org/', 'report for', 'see https://example.org/report for'],
    ['河水一夜之间', '上涨了两米', '河水一夜之间上涨了两米'],
    ['한국어 문장', '다음 줄', '한국어 문장 다음 줄'],
    ['a plain', 'line', 'a plain line'],
  ])('%s | %s', (line, next, whole) => {
    expect(joined(line, next)).toBe(whole)
  })

  it('are joined as the article spells the word elsewhere', () => {
    const known = spellings(['It was a long-term plan, and the cooperation went on.'])
    expect(joined('a long-', 'term plan', known)).toBe('a long-term plan')
    expect(joined('their co-', 'operation', known)).toBe('their cooperation')
  })
})
