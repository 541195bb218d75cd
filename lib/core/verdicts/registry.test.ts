import { readFileSync } from 'node:fs'
import * as icons from '@tabler/icons-react'
import { describe, expect, test } from 'vitest'
import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { sha256 } from '@/lib/core/audit/sha256'
import { contrast, pages } from '@/lib/core/verdicts/contrast'
import { palette } from '@/lib/core/verdicts/palette'
import { currentScales, findRating, findScale, getScale, scales } from '@/lib/core/verdicts/registry'
import { coarseKeys, slots } from '@/lib/core/verdicts/scale'

const path = new URL('../../../tests/fixtures/scales/fingerprints.json', import.meta.url)
const fingerprints: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
const unique = (values: readonly unknown[]) => new Set(values).size === values.length

test('a scale has one definition per version, and a version once recorded stays in the registry', () => {
  const names = scales.map(({ id, version }) => `${id}@${version}`)
  expect(unique(names)).toBe(true)
  expect([...names].sort()).toEqual(Object.keys(fingerprints).sort())
})

describe.each(scales.map((scale) => [`${scale.id}@${scale.version}`, scale] as const))(
  '%s',
  (name, scale) => {
    test('is what it was when it was first used', () => {
      const fingerprint = toHex(sha256(new TextEncoder().encode(canonicalize(scale))))
      expect(
        fingerprint,
        `${name} was edited. Verdicts given with it must keep their meaning: put it back and add version ${scale.version + 1} beside it.`,
      ).toBe(fingerprints[name])
    })

    test('ids, labels and keys are unique; keys run 1 to 9 and then 0', () => {
      expect(unique(scale.values.map(({ id }) => id))).toBe(true)
      expect(unique(scale.values.map(({ label }) => label))).toBe(true)
      expect(scale.values.map(({ key }) => key).join('')).toBe('1234567890'.slice(0, scale.values.length))
      expect(scale.values.every(({ id }) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true)
    })

    test('every rating says when to give it, in full sentences', () => {
      for (const { label, definition } of scale.values) {
        expect(label).toMatch(/^\p{Lu}/u)
        expect(definition).toMatch(/^\p{Lu}.{30,}\.$/u)
      }
    })

    test('ranks and numbers run together from 1, on ordinal scales only', () => {
      const ranks = scale.values.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal !== null)
      expect(ranks).toEqual(scale.level === 'ordinal' ? ranks.map((_, i) => i + 1) : [])
      if (scale.level === 'ordinal') expect(ranks.length).toBeGreaterThan(1)
      for (const { ordinal, schemaRating } of scale.values) expect(schemaRating).toBe(ordinal)
    })

    test('every rating has a place of its own in the palette and a coarse meaning', () => {
      expect(unique(scale.values.map(({ slot }) => slot))).toBe(true)
      for (const { slot, coarse, ordinal } of scale.values) {
        expect(coarseKeys).toContain(coarse)
        if (scale.level === 'ordinal') expect(palette[slot].onScale).toBe(ordinal !== null)
      }
    })

    test('is found by id and version', () => {
      expect(getScale(scale.id, scale.version)).toBe(scale)
      expect(findScale(scale.id, 99)).toBeNull()
      expect(() => getScale(scale.id, 99)).toThrow(RangeError)
      expect(findRating(scale, scale.values[0]?.id ?? '')).toBe(scale.values[0])
      expect(findRating(scale, 'no-such')).toBeNull()
    })
  },
)

test('one current version of each scale is offered', () => {
  expect(currentScales().map(({ id }) => id)).toEqual([...new Set(scales.map(({ id }) => id))])
})

test('the palette has a look for every slot, with an icon that exists', () => {
  expect(Object.keys(palette).sort()).toEqual([...slots].sort())
  for (const { icon, light, dark } of Object.values(palette)) {
    expect(Object.keys(icons)).toContain(icon)
    for (const colour of [light.solid, light.text, dark.solid, dark.text])
      expect(colour).toMatch(/^#[0-9A-F]{6}$/)
  }
})

test.each(Object.entries(pages) as ['light' | 'dark', string][])(
  'in %s every colour can be seen and every coloured word read on the page',
  (mode, page) => {
    for (const look of Object.values(palette)) {
      expect(contrast(look[mode].solid, page)).toBeGreaterThanOrEqual(3)
      expect(contrast(look[mode].text, page)).toBeGreaterThanOrEqual(4.5)
    }
  },
)
