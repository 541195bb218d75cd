import Ajv from 'ajv/dist/2020'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { recordSchema } from '@/lib/core/reports/record'
import { storyRecord } from '@/tests/fixtures/reports/story'

const schema = {
  $id: 'https://plumbline.invalid/schema/plumbline.report/1',
  ...z.toJSONSchema(recordSchema, { reused: 'ref' }),
}

test('docs/report-schema-1.json is this schema; `npx vitest run lib/core/reports/record.test.ts -u` writes it', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/report-schema-1.json',
  )
})

test('a record is valid by the published schema, with a validator that is not ours', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
  validate(JSON.parse(JSON.stringify(storyRecord())))
  expect(validate.errors).toBeNull()
})
