import type { Picture } from '@/lib/core/documents/block'
import { addressOf } from '@/lib/core/imports/html/address'
import { collapsed } from '@/lib/core/imports/html/shown'
import { isElement, nameOf } from '@/lib/core/imports/html/traverse'
import { storable } from '@/lib/core/input-fields'

const LONGEST_ALT = 2000

/** Where pages that load pictures late keep the address, by how often they do. */
const late = ['data-src', 'data-original', 'data-lazy-src', 'data-url']

/** The first address of a `srcset`. */
const firstOf = (srcset: string | null) => srcset?.trim().split(/\s/, 1)[0]?.replace(/,$/, '')

function candidates(image: Element): (string | null | undefined)[] {
  const { parentElement } = image
  const around =
    parentElement && nameOf(parentElement) === 'picture'
      ? [...parentElement.childNodes].filter(isElement).filter((child) => nameOf(child) === 'source')
      : []
  return [
    image.getAttribute('src'),
    ...late.map((name) => image.getAttribute(name)),
    firstOf(image.getAttribute('srcset')),
    firstOf(image.getAttribute('data-srcset')),
    ...around.map((source) => firstOf(source.getAttribute('srcset'))),
  ]
}

const isPixel = (image: Element) =>
  ['width', 'height'].some((side) => /^\s*[01](px)?\s*$/.test(image.getAttribute(side) ?? ''))

/**
 * What stands for an image: `words` for an emoji drawn as one, null for a pixel that only counts visitors, else a
 * placeholder. `data:` addresses are dropped: a picture is never part of the record.
 */
export function pictureOf(image: Element, base: string | null): Picture | { words: string } | null {
  const alt = storable(collapsed(image.getAttribute('alt') ?? '')).slice(0, LONGEST_ALT)
  if (alt.length <= 16 && /^(?:\p{Extended_Pictographic}|\p{RI}|\p{EMod}|[\u200d\ufe0f])+$/u.test(alt)) {
    return { words: alt }
  }
  if (isPixel(image)) return null
  for (const candidate of candidates(image)) {
    const address = addressOf(candidate, base)
    if (address) return { alt: storable(alt), address }
  }
  return { alt: storable(alt), address: null }
}
