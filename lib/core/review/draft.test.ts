import { describe, expect, it } from 'vitest'
import { emptyDraft, missingOf, newerKept } from '@/lib/core/review/draft'
import { rationaleOf } from '@/lib/core/review/rationale'

const full = { ratingId: 'mixed', confidence: 'high' as const, rationale: rationaleOf('Why.'), evidence: [] }

describe('missingOf', () => {
  it('names every field that is missing, in the order of the form', () => {
    expect(Object.keys(missingOf(emptyDraft, {}))).toEqual(['ratingId', 'confidence', 'rationale'])
    expect(missingOf(full, {})).toEqual({})
  })
  it('takes blank paragraphs for no reason at all', () => {
    expect(missingOf({ ...full, rationale: rationaleOf(' ', '') }, {})).toEqual({
      rationale: 'Write why you chose this rating.',
    })
  })
})

it('asks how certain the evidence is where the scale has levels of it, and nowhere else', () => {
  const scale = { certainty: [{ id: 'low', label: 'Low', definition: 'Further research may change it.' }] }
  expect(missingOf(full, scale)).toEqual({ certainty: 'Say how certain the evidence is.' })
  expect(Object.keys(missingOf(emptyDraft, scale))).toEqual([
    'ratingId',
    'certainty',
    'confidence',
    'rationale',
  ])
  expect(missingOf({ ...full, certainty: 'low' }, scale)).toEqual({})
})

it('says what is wrong with a rationale that is there', () => {
  expect(missingOf({ ...full, rationale: rationaleOf('x'.repeat(20_001)) }, {})).toEqual({
    rationale: 'Keep the rationale under 20,000 characters.',
  })
})

describe('newerKept', () => {
  const at = '2026-03-14T10:00:00.000Z'
  const stored = (basedOn: string | null) => JSON.stringify({ content: full, at, basedOn })
  it('goes on with what was typed on the server’s last save, whatever the clocks say', () => {
    expect(newerKept(stored('2026-03-14T11:00:00.000Z'), '2026-03-14T11:00:00.000Z')?.content).toEqual(full)
  })
  it('leaves it when the server was saved later from elsewhere', () => {
    expect(newerKept(stored(null), '2026-03-14T11:00:00.000Z')).toBeNull()
    expect(newerKept(stored(null), '2026-03-14T09:00:00.000Z')).not.toBeNull()
  })
  it.each([null, '', '{', '{"content":1}'])('takes %j for nothing', (text) => {
    expect(newerKept(text, null)).toBeNull()
  })
})
