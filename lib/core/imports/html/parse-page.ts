import { DOMParser } from 'linkedom'

/**
 * A page as a tree. Nothing in it is run or loaded; null characters go as in a browser. The document type says nothing
 * to a reader, and the parser's node for it has no way to the nodes after it.
 */
export function parsePage(html: string): Document {
  const text = html
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/<!doctype\b[^>]*>/gi, '')
  const whole = /<(?:html|body)[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`
  return new DOMParser().parseFromString(whole, 'text/html') as unknown as Document
}
