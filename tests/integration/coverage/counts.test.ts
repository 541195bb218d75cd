import { expect, it } from 'vitest'
import { articleSentences } from '@/lib/core/coverage/article-sentences'
import { coverageOf } from '@/lib/core/coverage/coverage'
import { draftClaim, markPassage, unmarkPassage } from '@/lib/server/claims/commands'
import { withdrawClaim } from '@/lib/server/claims/life'
import { getClaim, listClaimCards } from '@/lib/server/claims/queries'
import { liftSetAside, setAside } from '@/lib/server/coverage/commands'
import { listSetAsides } from '@/lib/server/coverage/queries'
import { writeMissingSentences } from '@/lib/server/coverage/sentences'
import { db } from '@/lib/server/db'
import { importPastedText } from '@/lib/server/documents/commands'
import { getDocument, listDocuments } from '@/lib/server/documents/queries'
import { live } from '@/lib/server/effects'
import { heldPassages } from '@/lib/viewer/held-passages'
import { cardsHere } from '@/lib/viewer/here'
import { givenNewsroom, granted } from '@/tests/support/newsroom'
import { revisedTo } from '@/tests/support/revised'

const lines = [
  'Rain fell on 😀 Monday. It fell on Tuesday. Nobody counted the drops.',
  'The river rose by two metres. Boats were moved. Two bridges closed.',
  'It may rain again. One never knows. 雨が降った。川が溢れた。',
]
const headline = 'A wet week. And a long one'
const facts = { claimant: null, saidOn: null, saidWhere: null, whySelected: null, legalRisk: false }

async function given() {
  const rob = (await givenNewsroom({ Rob: 'lead' })).member('Rob')
  const text = lines.join('\n\n')
  const details = { headline, deck: 'Water, mostly.', byline: null, publisher: null, language: 'en', text }
  const { documentId } = granted(await importPastedText(rob, details, live))
  const wordsOf = async (exact: string) => {
    const { revision } = await getDocument(rob, documentId)
    const part = revision.headline.includes(exact) ? ('headline' as const) : ('body' as const)
    const start = (part === 'body' ? revision.text : revision.headline).indexOf(exact)
    return { revisionId: revision.id, part, start, end: start + exact.length, exact }
  }
  return {
    rob,
    documentId,
    wordsOf,
    claim: async (exact: string) =>
      granted(
        await draftClaim(
          rob,
          {
            documentId,
            passage: await wordsOf(exact),
            statement: exact,
            type: 'other',
            priority: 'low',
            ...facts,
          },
          live,
        ),
      ).claimId,
    aside: async (...exact: string[]) =>
      granted(
        await setAside(
          rob,
          { documentId, words: await Promise.all(exact.map(wordsOf)), why: 'opinion', note: null },
          live,
        ),
      ).setAsideIds,
    listed: async () => (await listDocuments(rob)).rows[0]?.coverage,
    /** What the reader's own panel says. */
    read: async () => {
      const { revision } = await getDocument(rob, documentId)
      const sentences = articleSentences({ ...revision, body: revision.text })
      const cards = cardsHere(await listClaimCards(rob, documentId), revision.id)
      const { claimed, setAside } = coverageOf(
        sentences,
        cards.filter(({ state }) => state !== 'withdrawn').flatMap(heldPassages),
        await listSetAsides(rob, { documentId, revisionId: revision.id }),
      )
      return { sentences: sentences.length, claimed, setAside }
    },
  }
}

it('lists of a document the sentences that its reader counts, after every act', async () => {
  const { rob, documentId, wordsOf, claim, aside, listed, read } = await given()
  const both = async () => {
    expect(await listed()).toEqual(await read())
    return listed()
  }
  expect(await both()).toEqual({ sentences: 13, claimed: 0, setAside: 0 })
  const monday = await claim('on 😀 Monday')
  expect(await both()).toMatchObject({ claimed: 1 })
  const closed = await claim('moved. Two bridges')
  await claim('wet week')
  expect(await both()).toMatchObject({ claimed: 4 })
  const passage = await wordsOf('Boats')
  granted(await markPassage(rob, { claimId: monday, passage }, live))
  expect(await both()).toMatchObject({ claimed: 4 })
  const [first = ''] = await aside('It may rain again. One never knows.', 'Rain', '雨が降った。')
  expect(await both()).toMatchObject({ claimed: 4, setAside: 3 })
  granted(await withdrawClaim(rob, { claimId: closed, reason: 'Nobody says so.' }, live))
  expect(await both()).toMatchObject({ claimed: 3, setAside: 3 })
  const { passages } = await getClaim(rob, monday)
  const boats = passages.find(({ exact }) => exact === 'Boats')?.id ?? ''
  granted(await unmarkPassage(rob, { claimId: monday, passageId: boats }, live))
  expect(await both()).toMatchObject({ claimed: 2 })
  granted(await liftSetAside(rob, { documentId, setAsideIds: [first] }, live))
  expect(await both()).toEqual({ sentences: 13, claimed: 2, setAside: 1 })

  const text = ['A line came first.', lines[0], 'Nothing else is as it was.'].join('\n\n')
  granted(await revisedTo(rob, documentId, text, 'A dry week'))
  expect(await both()).toMatchObject({ sentences: 6, claimed: 1 })
  await claim('Nothing else')
  expect(await both()).toMatchObject({ sentences: 6, claimed: 2 })
})

it('says nothing of a text whose sentences are not written down, until the job did it', async () => {
  const { documentId, claim, listed, read } = await given()
  await claim('One never knows')
  await db.revisionSentences.deleteMany({ where: { revision: { documentId } } })
  expect(await listed()).toBeNull()
  expect(await writeMissingSentences()).toBeGreaterThan(0)
  expect(await listed()).toEqual(await read())
  expect(await writeMissingSentences()).toBe(0)
})
