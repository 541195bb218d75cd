import { finish } from '@/lib/core/imports/finish'
import type { ImportFormat, Origin } from '@/lib/core/imports/formats/format'
import { addressOf } from '@/lib/core/imports/html/address'
import { decodePage } from '@/lib/core/imports/html/decode-page'
import { mainText } from '@/lib/core/imports/html/main-text'
import { pageFacts } from '@/lib/core/imports/html/metadata/page-facts'
import { parsePage } from '@/lib/core/imports/html/parse-page'
import { readBody } from '@/lib/core/imports/html/read-body'
import { nameOf } from '@/lib/core/imports/html/traverse'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { withoutRepeated } from '@/lib/core/imports/repeated'

const START =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i

/** The beginning of a file as text in which tags can be looked for; UTF-16 has a zero beside each of their letters. */
const startOf = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replace(/\0/g, '')

const isMenu = (element: Element) =>
  nameOf(element) === 'nav' || element.getAttribute('role')?.toLowerCase() === 'navigation'

const letters = (pieces: readonly { words: string }[]) =>
  pieces.reduce((sum, { words }) => sum + words.length, 0)

/** A web page: its article as a reader saw it, without what stands around it. */
export const html: ImportFormat = {
  ...knownFormats.html,

  recognizes(bytes) {
    const start = startOf(bytes)
    if (START.test(start)) return 'yes'
    return /<(?:p|div|h[1-6]|article|section|table|ul|ol|meta|title|a|br)\b[^>]*>/i.test(start)
      ? 'maybe'
      : 'no'
  },

  async read(bytes: Uint8Array, origin: Origin) {
    const { html: source, doubt } = decodePage(bytes, origin.mediaType)
    const page = parsePage(source)
    const fetched = addressOf(origin.address, null)
    const facts = pageFacts(
      page,
      addressOf(page.querySelector('base')?.getAttribute('href'), fetched) ?? fetched,
    )
    const base = addressOf(page.querySelector('base')?.getAttribute('href'), fetched) ?? fetched ?? facts.url
    const whole = readBody(page, { base, skip: isMenu })
    const article = origin.wholePage ? null : mainText(page)
    const found = article ? readBody(article, { base }) : null
    const isFound = found !== null && letters(found.pieces) > 0
    const { pieces, leftOut } = isFound ? found : whole
    const body = withoutRepeated(pieces, facts)
    const notes = [
      ...(doubt ? [`Some characters could not be read as ${doubt}. They are shown as �.`] : []),
      ...(!origin.wholePage && !isFound
        ? ['No part of the page stood out as the article, so the whole page was read.']
        : []),
      ...(isFound && letters(whole.pieces) > letters(pieces) * 1.1
        ? [
            'Parts of the page around the article were left out. If something is missing, import the whole page.',
          ]
        : []),
      ...(leftOut.length > 0 ? ['A video or another embedded part is not text and was left out.'] : []),
    ]
    return finish('html', facts, body, notes)
  },
}
