import { expect, it } from 'vitest'
import { importDetails, importPaste } from '@/lib/core/documents/input'
import { db } from '@/lib/server/db'
import { importDocument, importPastedText } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { givenNewsroom, granted } from '@/tests/support/newsroom'

it('refuses a text of more lines than a page can hold, in words', async () => {
  const olga = (await givenNewsroom({ Olga: 'owner' })).member('Olga')
  const input = importPaste.parse({ headline: 'Lines', text: 'a\n'.repeat(60_000) })
  expect(await importPastedText(olga, input, live)).toMatchObject({
    ok: false,
    refusal: { code: 'document.too-many-lines', field: 'text' },
  })
})

it('takes a file whatever its name', async () => {
  const olga = (await givenNewsroom({ Olga: 'owner' })).member('Olga')
  const details = importDetails.parse({ headline: 'A file' })
  const bytes = new TextEncoder().encode('Some words.')
  for (const name of ['a\0b.txt', `${'n'.repeat(199)}😀.txt`, '\udc00.txt']) {
    const file = { bytes, name, mediaType: 'text/plain' as const }
    const { revisionId } = granted(await importDocument(olga, { details, file }, live))
    const { originalName } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } })
    expect(originalName).toContain('\ufffd')
  }
})
