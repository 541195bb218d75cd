import { palette } from '@/lib/core/verdicts/palette'
import { type Slot, slots } from '@/lib/core/verdicts/scale'

const pen = 'fill="none" stroke="C" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"'
const white = 'fill="none" stroke="#ffffff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"'
const cross = 'M5.1 5.1l5.8 5.8M10.9 5.1l-5.8 5.8'
const tick = 'M4.7 8.4l2.4 2.4 4.4-5'

/**
 * The sign of each slot on a page, drawn in a square of 16, `C` being its colour. A sign must be told apart in grey
 * and at 8 points, so outlines differ: squares for false (one on its corner for flagrantly so), discs for true, filled
 * for the plain verdict and open for "mostly"; off the scale each has a shape of its own.
 */
const shapes: Record<Slot, string> = {
  flagrant: `<path d="M8 .4L15.6 8 8 15.6.4 8z" fill="C"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" ${white}/>`,
  false: `<rect x="1" y="1" width="14" height="14" rx="1.5" fill="C"/><path d="${cross}" ${white}/>`,
  'mostly-false': `<rect x="1.9" y="1.9" width="12.2" height="12.2" rx="1.2" ${pen}/><path d="${cross}" ${pen}/>`,
  mixed: `<circle cx="8" cy="8" r="6.2" ${pen}/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="C"/>`,
  'mostly-true': `<circle cx="8" cy="8" r="6.2" ${pen}/><path d="${tick}" ${pen}/>`,
  true: `<circle cx="8" cy="8" r="7" fill="C"/><path d="${tick}" ${white}/>`,
  unproven: `<circle cx="8" cy="8" r="6.4" fill="none" stroke="C" stroke-width="1.4" stroke-dasharray="2.6 1.9"/><path d="M6 6.5a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.4" ${pen}/><circle cx="8" cy="11.9" r="1" fill="C"/>`,
  misleading: `<path d="M8 .9l7.4 13.7H.6z" fill="C"/><path d="M8 6v3.6" ${white}/><circle cx="8" cy="12" r="1" fill="#ffffff"/>`,
  outdated: `<path d="M3 1.6h10M3 14.4h10M4.2 1.8c0 3.4 3.8 4.4 3.8 6.2s-3.8 2.8-3.8 6.2M11.8 1.8c0 3.4-3.8 4.4-3.8 6.2s3.8 2.8 3.8 6.2" ${pen}/>`,
  satire: `<path d="M1.6 3.2c4 1.3 8.8 1.3 12.8 0 .5 5.6-1.6 9.8-6.4 10.8C3.2 13 1.1 8.8 1.6 3.2z" ${pen}/><path d="M4.7 7.2h1.9M9.4 7.2h1.9M5.9 10.2c1.3.9 2.9.9 4.2 0" ${pen}/>`,
  'not-checkable': `<circle cx="8" cy="8" r="6.2" ${pen}/><path d="M3.7 3.7l8.6 8.6" ${pen}/>`,
}

export const isSlot = (slot: string): slot is Slot => (slots as readonly string[]).includes(slot)

/** The drawing of a slot's sign, without its frame; an unknown slot gets the last one. */
export function signBody(slot: string, colour: string): string {
  return shapes[isSlot(slot) ? slot : 'not-checkable'].replaceAll('"C"', `"${colour}"`)
}

/** What a page on white paper needs of each slot: colours of the palette for bars and for words, and the sign. */
export function paperLooks(): Record<Slot, { solid: string; text: string; svg: string }> {
  const looks = slots.map((slot) => {
    const { solid, text } = palette[slot].light
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${signBody(slot, text)}</svg>`
    return [slot, { solid, text, svg }] as const
  })
  return Object.fromEntries(looks) as Record<Slot, { solid: string; text: string; svg: string }>
}
