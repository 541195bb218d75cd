import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import messages from '@/messages/en/activity.json'
import { sentenceValues } from './sentence-values'

const entry = {
  seq: 7,
  at: '2026-11-22T14:30:00.000Z',
  verb: 'claim.returned',
  subjectKind: 'claim',
  subjectId: '00000000-0000-7000-8000-000000000001',
  actorName: 'A. Osei',
  actorRole: 'lead',
  actorVia: 'browser',
  about: { claimId: null, claimNumber: 4, documentId: null, title: 'An article' },
  fields: [{ name: 'reason', hash: 'ab', after: 'Find where it first appeared.', withheld: null }],
  leafHash: 'cd',
}

const faults: string[] = []
const t = createTranslator({
  locale: 'en',
  messages: { activity: messages },
  namespace: 'activity',
  onError: (error) => faults.push(error.message),
})
const tags = { claim: (words: unknown) => `<${words}>`, doc: (words: unknown) => `<${words}>` }
const say = (verb: string, values: Record<string, string | number>) =>
  String(t.markup(`sentence.${verb}` as never, { ...values, ...tags } as never))

describe('sentences of the log', () => {
  const verbs = Object.entries(messages.sentence).flatMap(([noun, acts]) =>
    Object.keys(acts).map((act) => `${noun}.${act}`),
  )

  it.each(verbs)('%s can be said with everything known and with everything sealed', (verb) => {
    const bare = { ...entry, about: { ...entry.about, claimNumber: null, title: null }, fields: [] }
    for (const values of [sentenceValues(entry), sentenceValues(bare)]) {
      expect(say(verb, values)).not.toContain('{')
    }
    expect(faults).toEqual([])
  })

  it('says the reason of a return', () => {
    expect(say('claim.returned', sentenceValues(entry))).toBe(
      'returned <claim 4> to draft: “Find where it first appeared.”',
    )
  })

  it('says nothing of a sealed rating', () => {
    expect(say('review.submitted', sentenceValues({ ...entry, fields: [] }))).toBe(
      'submitted a review of <claim 4>',
    )
  })
})
