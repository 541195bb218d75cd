import { expect, it } from 'vitest'
import { draftRows } from '@/lib/core/evidence/draft-rows'
import { evidenceItem } from '@/lib/core/evidence/input'

const item = (choice: object, citation: object) => evidenceItem.parse({ choice, citation })
const unknown = '0192f0c1-2d3e-7a4b-8c5d-6e7f80910a1b'

it('draws a new source from what was typed, and keeps the place of one that is gone', () => {
  const rows = draftRows(
    [
      item({ sourceId: unknown }, { used: true, stance: 'supports', quote: 'x' }),
      item(
        {
          source: {
            kind: 'journal-article',
            title: 'A study',
            authors: 'Weisman O, Gordon I',
            issued: '2013',
          },
        },
        { used: true, stance: 'refutes', quote: ' men showed more ', locator: 'Abstract' },
      ),
      item(
        { source: { confidential: true, kind: 'interview', heldBy: 'I. Marsh', describedAs: 'a nurse' } },
        { used: false, whyNotUsed: 'Hearsay.' },
      ),
    ],
    {},
    'P. Kaur',
  )
  expect(rows[0]).toBeNull()
  expect(rows[1]).toMatchObject({ stance: 'refutes', quote: 'men showed more', withReview: true, id: null })
  expect(rows[1]?.source.short).toBe('Weisman and Gordon 2013')
  expect(rows[2]).toMatchObject({ used: false, stance: null, whyNotUsed: 'Hearsay.', addedByName: 'P. Kaur' })
  expect(rows[2]?.source).toMatchObject({
    confidential: true,
    heldBy: 'I. Marsh',
    title: 'a nurse',
    url: null,
  })
})
