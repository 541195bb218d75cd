import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimTypes } from '@/lib/core/claims/state'
import { slots } from '@/lib/core/verdicts/scale'
import { type ColourKey, railOf, shownStates } from '@/lib/viewer/colour-key'
import { highlightName } from '@/lib/viewer/highlight-layer'

const css = ['./highlights.css', './highlights-kinds.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('')
const colours: ColourKey[] = [
  ...slots.map((slot): ColourKey => `v-${slot}`),
  ...shownStates.map((state): ColourKey => `s-${state}`),
  ...claimTypes.map((type): ColourKey => `k-${type}`),
  'n-none',
]

/** The declarations of every rule that names this highlight, in one string. */
function rulesOf(name: string): string {
  return css
    .split('}')
    .filter((rule) => rule.includes(`::highlight(${name})`))
    .map((rule) => rule.slice(rule.indexOf('{') + 1))
    .join(' ')
}

test.each(colours)('%s has a rail of its kind in both lanes, and a tint when lit', (colour) => {
  for (const lane of [0, 1]) {
    for (const lit of [false, true]) {
      const rules = rulesOf(highlightName(colour, lane, lit))
      expect(rules).toContain(`underline 2px ${railOf(colour)} var(--${colour})`)
      expect(rules).toContain(`text-underline-offset: ${lane === 0 ? 4 : 8}px`)
      if (lit || railOf(colour) !== 'dotted') expect(rules).toContain('background-color:')
    }
  }
})

test('every rule is on the root, where it is computed once', () => {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const selectors = rules.match(/[^{},]*::[^{},]*/g) ?? []
  expect(selectors.length).toBeGreaterThan(50)
  expect(selectors.filter((selector) => !selector.trim().startsWith(':root::highlight('))).toEqual([])
})
