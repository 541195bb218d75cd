import { describe, expect, it } from 'vitest'
import { identityKeyOf, identityKeyOfAddress } from '@/lib/core/sources/identity'

describe('identityKeyOf', () => {
  it.each([
    ['HTTP://Example.ORG:80/Report/#top', 'https://example.org/Report'],
    ['https://example.org', 'https://example.org'],
    ['https://www.example.org/a?b=2&utm_source=x&a=1&fbclid=abc', 'https://www.example.org/a?a=1&b=2'],
    ['https://example.org/?UTM_Campaign=spring', 'https://example.org'],
    ['https://example.org:8443/a/', 'https://example.org:8443/a'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
  ])('brings the address %s into the form %s', (url, key) => {
    expect(identityKeyOf({ url })).toBe(key)
  })

  it('is the same for an address that was brought into this form already', () => {
    const key = identityKeyOf({ url: 'http://Example.org/a//?c=%20&b' }) ?? ''
    expect(identityKeyOf({ url: key })).toBe(key)
  })

  it.each([
    [{ doi: '10.1136/BMJ.f7095' }, 'doi:10.1136/bmj.f7095'],
    [{ doi: 'doi: 10.1136/bmj.f7095' }, 'doi:10.1136/bmj.f7095'],
    [{ url: 'https://doi.org/10.1136/BMJ.F7095' }, 'doi:10.1136/bmj.f7095'],
    [{ url: 'http://dx.doi.org/10.1002%2Fajp.20754?x=1' }, 'doi:10.1002/ajp.20754'],
    [{ pmid: '024354' }, 'pmid:24354'],
    [{ url: 'https://pubmed.ncbi.nlm.nih.gov/24354/' }, 'pmid:24354'],
    [{ url: 'https://www.ncbi.nlm.nih.gov/pubmed/24354' }, 'pmid:24354'],
  ])('recognises %j', (source, key) => {
    expect(identityKeyOf(source)).toBe(key)
  })

  it('takes a DOI before a PMID before an address', () => {
    const url = 'https://example.org/a'
    expect(identityKeyOf({ doi: '10.1000/x1', pmid: '12', url })).toBe('doi:10.1000/x1')
    expect(identityKeyOf({ pmid: '12', url })).toBe('pmid:12')
    expect(identityKeyOf({ pmid: '12', url: 'https://doi.org/10.1000/x1' })).toBe('doi:10.1000/x1')
  })

  it('is null when nothing identifies the source', () => {
    expect(identityKeyOf({})).toBeNull()
    expect(identityKeyOf({ url: 'not an address', doi: null, pmid: '' })).toBeNull()
    expect(identityKeyOf({ url: 'javascript:alert(1)' })).toBeNull()
  })
})

describe('identityKeyOfAddress', () => {
  it.each([
    ['10.1136/bmj.f7095.', 'doi:10.1136/bmj.f7095'],
    ['PMID: 24354', 'pmid:24354'],
    ['24354', 'pmid:24354'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['a nurse at the clinic', null],
  ])('reads %s as %s', (address, key) => {
    expect(identityKeyOfAddress(address)).toBe(key)
  })
})

it('keeps every key short enough for an index, and different addresses apart', () => {
  const long = (end: string) => `https://a.example/?q=${"~!'()*é".repeat(250)}${end}`
  const [one, other] = [identityKeyOf({ url: long('1') }), identityKeyOf({ url: long('2') })]
  for (const key of [one, other]) expect(new TextEncoder().encode(key ?? '').length).toBeLessThanOrEqual(1000)
  expect(one).not.toBe(other)
  expect(identityKeyOfAddress(long('1'))).toBe(one)
})
