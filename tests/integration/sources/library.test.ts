import { expect, it } from 'vitest'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { live } from '@/lib/server/effects'
import { attachEvidence } from '@/lib/server/evidence/commands'
import { findSource, listSources } from '@/lib/server/sources/queries'
import { givenDraft, givenNewsroom, granted } from '@/tests/support/newsroom'

it('finds a source again however its address is written, and lists where it is cited', async () => {
  const desk = await givenNewsroom({ Lea: 'lead', Aude: 'auditor' })
  const [lea, aude] = [desk.member('Lea'), desk.member('Aude')]
  const { claimId, documentId } = await givenDraft(lea)
  const attach = (source: object) =>
    attachEvidence(
      lea,
      attachEvidenceInput.parse({
        claimId,
        choice: { source },
        citation: { used: true, stance: 'refutes', quote: 'No difference.' },
      }),
      live,
    )
  const study = {
    kind: 'journal-article',
    title: 'Plasma oxytocin: 100% of what we know',
    authors: 'Weisman O, Zagoory-Sharon O, Gordon I',
    issued: '2013',
    doi: '10.1016/J.Example.2013.01',
  }
  granted(await attach(study))
  granted(await attach({ kind: 'web-page', title: 'A shop', url: 'http://shop.example/kit/?utm_source=x' }))

  const found = await findSource(aude, { address: 'https://doi.org/10.1016/j.example.2013.01' })
  expect(found).toMatchObject({ short: 'Weisman et al. 2013', doi: '10.1016/J.Example.2013.01' })
  expect((await findSource(aude, { address: 'https://shop.example/kit' }))?.title).toBe('A shop')
  expect(await findSource(aude, { address: 'a nurse' })).toBeNull()

  const { rows, next } = await listSources(aude)
  expect(next).toBeNull()
  expect(rows.map((row) => row.title)).toEqual(['A shop', study.title])
  expect(rows[0]?.citedBy).toEqual([
    { claimId, claimNumber: 1, documentId, documentHeadline: 'Why we go back' },
  ])
  const titles = async (search: string) => (await listSources(aude, { search })).rows.map((row) => row.title)
  expect(await titles('weisman OXYTOCIN')).toEqual([study.title])
  // Signs of LIKE are looked for as they are.
  expect(await titles('100%')).toEqual([study.title])
  expect(await titles('1%0')).toEqual([])
  expect(await titles('1_0')).toEqual([])

  const elsewhere = await givenNewsroom({ Olga: 'owner' })
  expect((await listSources(elsewhere.member('Olga'))).rows).toEqual([])
  expect(await findSource(elsewhere.member('Olga'), { address: 'https://shop.example/kit' })).toBeNull()
})
