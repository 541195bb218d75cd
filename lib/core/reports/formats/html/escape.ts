import { codePointSign, showHidden } from '@/lib/core/reports/visible'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const plain = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** Text for an element or an attribute; what would be invisible or would turn the line is written as its code point. */
export const attribute = (text: string): string => plain(showHidden(text))

/** Text for an element, its hidden characters marked as such. */
export const words = (text: string): string =>
  showHidden(plain(text), (character) => `<span class="cp">${codePointSign(character)}</span>`)

/** Words in an element of their own, in their own language and direction. */
export function foreign(element: string, text: string, language: string | null, kind = ''): string {
  const lang = language === null ? '' : ` lang="${attribute(language)}"`
  const as = kind === '' ? '' : ` class="${kind}"`
  return `<${element}${lang} dir="auto"${as}>${words(text)}</${element}>`
}

/** A link to a web address; anything but http and https stays text. */
export function link(address: string, text = address): string {
  if (!/^https?:\/\//i.test(address)) return words(text)
  return `<a href="${attribute(address)}" rel="noopener noreferrer nofollow">${words(text)}</a>`
}

/** A JSON text that can stand in a script element: no `<` can end it or open a comment. */
export const scriptSafe = (json: string): string => json.replaceAll('<', '\\u003c')
