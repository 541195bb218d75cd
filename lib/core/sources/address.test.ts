import { describe, expect, it } from 'vitest'
import { fieldsOfAddress } from '@/lib/core/sources/address'

describe('fieldsOfAddress', () => {
  it.each([
    ['10.2174/1745017901915010058', { url: null, doi: '10.2174/1745017901915010058', pmid: null }],
    ['doi: 10.1016/J.Example.1', { url: null, doi: '10.1016/j.example.1', pmid: null }],
    ['PMID: 31274999', { url: null, doi: null, pmid: '31274999' }],
    [' https://doi.org/10.1016/j.x ', { url: 'https://doi.org/10.1016/j.x', doi: '10.1016/j.x', pmid: null }],
    ['https://example.org/a', { url: 'https://example.org/a', doi: null, pmid: null }],
  ])('reads %j', (typed, fields) => {
    expect(fieldsOfAddress(typed)).toEqual(fields)
  })

  it.each(['', 'javascript:alert(1)', 'a book on my desk', 'ftp://example.org/x'])('refuses %j', (typed) => {
    expect(fieldsOfAddress(typed)).toBeNull()
  })
})
