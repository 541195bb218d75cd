import { dayOf } from '@/lib/core/imports/dates'
import { LONGEST, languageOf, lineOfWords } from '@/lib/core/imports/words'

/** What programs write when nobody filled it in. */
const nobody =
  /^(?:microsoft office user|python-docx|administrator|admin|user|author|unknown|owner|windows user)$/i
const untitled = /^(?:untitled|document ?\d*|word document|microsoft word\b.*|title)$/i

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of the first element with this name. */
function contentOf(xml: string, name: string): string | null {
  const content = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,4000})</${name}>`).exec(xml)?.[1]
  if (content === undefined) return null
  return content.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => named[entity] ?? whole).trim()
}

/** What a Word document says of itself in its properties (docProps/core.xml), and its language by its default style. */
export function propertiesOf(core: string, styles: string) {
  const title = lineOfWords(contentOf(core, 'dc:title'), LONGEST.headline)
  const creator = lineOfWords(contentOf(core, 'dc:creator'), LONGEST.byline)
  const defaults = /<w:docDefaults>[\s\S]{0,4000}?<w:lang\b[^>]*?\bw:val="([^"]+)"/.exec(styles)?.[1]
  return {
    title: title && !untitled.test(title) ? title : null,
    creator: creator && !nobody.test(creator) ? creator : null,
    createdOn: dayOf(contentOf(core, 'dcterms:created')),
    language: languageOf(contentOf(core, 'dc:language')) ?? languageOf(defaults),
  }
}
