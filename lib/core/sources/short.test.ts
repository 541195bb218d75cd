import { describe, expect, it } from 'vitest'
import { shortCitation } from '@/lib/core/sources/short'

const source = (authors: string | null, issued: string | null = '2013', title = 'A title') => ({
  title,
  authors,
  issued,
})

describe('shortCitation', () => {
  it.each([
    ['Weisman O, Zagoory-Sharon O, Gordon I', 'Weisman et al. 2013'],
    ['Burri AV, Spector TD', 'Burri and Spector 2013'],
    ['Safron A', 'Safron 2013'],
    ['van der Graaf FHCE', 'van der Graaf 2013'],
    ['Cera N, Vargas-Cáceres S, et al.', 'Cera et al. 2013'],
    ['Dell’Osso L and Orth U', 'Dell’Osso and Orth 2013'],
    ['Smith, Jane; Doe, Ann; Roe, Kim', 'Smith et al. 2013'],
    ['Brown EN (Bustle)', 'Brown 2013'],
    ['US Federal Trade Commission', 'US Federal Trade Commission 2013'],
    ['O, The Oprah Magazine (oprah.com)', 'O, The Oprah Magazine 2013'],
    ['Psychology Today, Social Instincts blog', 'Psychology Today, Social Instincts blog 2013'],
  ])('writes %s as %s', (authors, short) => {
    expect(shortCitation(source(authors))).toBe(short)
  })

  it('takes the year out of any date, and leaves it out when there is none', () => {
    expect(shortCitation(source('Gross JJ', '12 March 1998'))).toBe('Gross 1998')
    expect(shortCitation(source('Safron A', null))).toBe('Safron')
    expect(shortCitation(source('Safron A', 'in press'))).toBe('Safron')
  })

  it('falls back to the title, shortened by whole characters', () => {
    expect(shortCitation(source(null, '2020', 'A nurse at the clinic'))).toBe('A nurse at the clinic 2020')
    const long = shortCitation(source('', null, '🜁'.repeat(80)))
    expect(long).toBe(`${'🜁'.repeat(47)}…`)
  })
})
