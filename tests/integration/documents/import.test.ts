import { expect, it } from 'vitest'
import { importPaste } from '@/lib/core/documents/input'
import { importPastedText } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { givenNewsroom } from '@/tests/support/newsroom'

it('refuses a text of more lines than a page can hold, in words', async () => {
  const olga = (await givenNewsroom({ Olga: 'owner' })).member('Olga')
  const input = importPaste.parse({ headline: 'Lines', text: 'a\n'.repeat(60_000) })
  expect(await importPastedText(olga, input, live)).toMatchObject({
    ok: false,
    refusal: { code: 'document.too-many-lines', field: 'text' },
  })
})
