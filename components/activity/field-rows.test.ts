import { describe, expect, it } from 'vitest'
import { fieldRows } from './field-rows'

const hash = '0'.repeat(64)

describe('rows of an opened entry', () => {
  it('shows a plain change as it is', () => {
    expect(fieldRows({ name: 'state', hash, before: 'draft', after: 'in_review', withheld: null })).toEqual([
      { path: ['state'], before: 'draft', after: 'in_review' },
    ])
  })

  it('keeps of a changed object only what differs', () => {
    const before = { priority: 'normal', claimant: null, type: 'event' }
    const after = { priority: 'high', claimant: null, type: 'event' }
    expect(fieldRows({ name: 'facts', hash, before, after, withheld: null })).toEqual([
      { path: ['facts', 'priority'], before: 'normal', after: 'high' },
    ])
  })

  it('leaves out what a new object does not say', () => {
    expect(
      fieldRows({ name: 'source', hash, after: { title: 'A book', doi: null }, withheld: null }),
    ).toEqual([{ path: ['source', 'title'], after: 'A book' }])
  })

  it('keeps a value that went', () => {
    expect(fieldRows({ name: 'passage', hash, before: { exact: 'words' }, withheld: null })).toEqual([
      { path: ['passage', 'exact'], before: 'words' },
    ])
  })

  it('shows nothing of what is withheld', () => {
    expect(fieldRows({ name: 'ratingId', hash, withheld: 'sealed' })).toEqual([])
  })

  it('does not take a rationale apart', () => {
    const after = { type: 'doc', content: [] }
    expect(fieldRows({ name: 'rationale', hash, after, withheld: null })).toEqual([
      { path: ['rationale'], after },
    ])
  })
})
