import { describe, expect, it } from 'vitest'
import { inputOf, makeScaleInput, ownScale, type ScaleInput } from '@/lib/core/verdicts/own-scale'
import { getScale, scales } from '@/lib/core/verdicts/registry'

const truth = () => inputOf(getScale('truth-5', 1), false)
const science = () => inputOf(getScale('science-evidence', 1), false)

/** What is said of the form, by path. */
function said(input: ScaleInput): Record<string, string> {
  const parsed = makeScaleInput.safeParse(input)
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

function changed(at: number, part: Partial<ScaleInput['values'][number]>): ScaleInput {
  const input = truth()
  return {
    ...input,
    values: input.values.map((value, index) => (index === at ? { ...value, ...part } : value)),
  }
}

it.each(scales.map((scale) => [scale.id, scale] as const))(
  'a copy of %s may be kept, and is the same scale',
  (_, scale) => {
    const input = inputOf(scale, true)
    expect(said(input)).toEqual({})
    expect(ownScale(input, scale.id, scale.version, scale)).toEqual(scale)
  },
)

describe('refuses with a sentence beside what is wrong', () => {
  it.each<[string, ScaleInput, string, RegExp]>([
    ['no name', { ...truth(), name: ' ' }, 'name', /name/],
    ['no label', changed(2, { label: '' }), 'values.2.label', /label/],
    ['no definition', changed(2, { definition: '' }), 'values.2.definition', /when to give it/],
    ['two alike', changed(2, { label: 'FALSE' }), 'values.2.label', /same label/],
    ['two of a colour', changed(6, { slot: 'unproven' }), 'values.6.slot', /tell them apart/],
    ['one rating', { ...truth(), values: truth().values.slice(9) }, 'values', /two ratings/],
    ['a lonely step', { ...truth(), values: truth().values.slice(4) }, 'values', /two steps/],
    ['a step off its colours', changed(0, { slot: 'flagrant', onLine: false }), 'values.0.slot', /beside/],
    ['a step in a colour beside', changed(9, { onLine: true }), 'values.9.slot', /whole rule/],
    ['half of the numbers', changed(1, { schemaRating: null }), 'values', /none of them/],
    ['numbers that fall', changed(1, { schemaRating: 9 }), 'values', /rise/],
    ['a number beside the line', changed(6, { schemaRating: 3 }), 'values', /Only a step/],
    ['one level', { ...science(), certainty: science().certainty.slice(0, 1) }, 'certainty', /says nothing/],
  ])('%s', (_, input, path, sentence) => {
    expect(said(input)[path]).toMatch(sentence)
  })

  it('colours of the line out of order', () => {
    const { values, ...rest } = truth()
    const [first, second, ...others] = values
    if (first === undefined || second === undefined) throw new Error('a scale without ratings')
    const swapped = [{ ...first, slot: second.slot }, { ...second, slot: first.slot }, ...others]
    expect(said({ ...rest, values: swapped })['values.1.slot']).toMatch(/that order/)
  })
})

it('keeps the ids of ratings that stay, and gives new ones of their label, never one twice', () => {
  const before = ownScale(truth(), 'ours', 1, null)
  const input = inputOf(before, true)
  const values = [
    ...input.values.slice(0, 4).map((value) => ({ ...value, label: `${value.label} indeed` })),
    ...input.values.slice(4, 9),
    { ...(input.values[9] as ScaleInput['values'][number]), id: null, label: 'Ungeprüft' },
  ]
  const after = ownScale({ ...input, values }, 'ours', 2, before)
  expect(after.values.map(({ id }) => id)).toEqual([
    ...before.values.slice(0, 9).map(({ id }) => id),
    'ungepruft',
  ])
  expect(after.values[9]?.key).toBe('0')
})

it('an id is never taken again by a rating that only looks like one of before', () => {
  const before = ownScale(truth(), 'ours', 1, null)
  const values = inputOf(before, true).values.map((value, at) => (at === 0 ? { ...value, id: null } : value))
  const after = ownScale({ ...inputOf(before, true), values }, 'ours', 2, before)
  expect(after.values[0]?.id).toBe('false-2')
})
