import mammoth from 'mammoth'
import { type ArticleFacts, finish, noFacts } from '@/lib/core/imports/finish'
import type { ImportFormat } from '@/lib/core/imports/formats/format'
import { headedFacts } from '@/lib/core/imports/headed'
import { parsePage } from '@/lib/core/imports/html/parse-page'
import { readBody } from '@/lib/core/imports/html/read-body'
import { shownText } from '@/lib/core/imports/html/shown'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { withoutRepeated } from '@/lib/core/imports/repeated'
import { leftOutOf } from '@/lib/core/imports/word/left-out'
import { ID_PREFIX, type WordLists, wordLists } from '@/lib/core/imports/word/lists'
import { openDocument, type WordParts } from '@/lib/core/imports/word/open-document'
import { propertiesOf } from '@/lib/core/imports/word/properties'
import { styleMap } from '@/lib/core/imports/word/style-map'
import { LONGEST, lineOfWords } from '@/lib/core/imports/words'
import { isWord } from '@/lib/core/imports/zip-kind'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/** The document as HTML. Pictures are places with their descriptions: what they show was never unpacked. */
async function htmlOf(parts: WordParts, lists: WordLists): Promise<Outcome<string>> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: parts.packed({ 'word/numbering.xml': lists.xml }) as Buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        idPrefix: ID_PREFIX,
        transformDocument: lists.count,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return ok(value)
  } catch {
    // Whatever the converter stumbled over, the person can only make the file anew.
    return refuse(
      'import.not-readable',
      'This Word document could not be read. Open it in Word, save it again as .docx, and import that.',
    )
  }
}

/** A Word document: what its styles say is structure, what its changes delete is left out. */
export const docx: ImportFormat = {
  ...knownFormats.docx,

  recognizes: (bytes) => (isWord(bytes) ? 'yes' : 'no'),

  async read(bytes) {
    const parts = openDocument(bytes)
    if (!parts.ok) return parts
    const lists = wordLists(parts.value.part('word/numbering.xml'))
    const converted = await htmlOf(parts.value, lists)
    if (!converted.ok) return converted
    const page = parsePage(converted.value)
    const { pieces } = readBody(page, { base: null, markers: lists.markersIn(page) })
    const { title, creator, createdOn, language } = propertiesOf(
      parts.value.part('docprops/core.xml'),
      parts.value.part('word/styles.xml'),
    )
    const wordsOf = (selector: string, longest: number) => {
      const element = page.querySelector(selector)
      return element ? lineOfWords(shownText(element), longest) : null
    }
    const severalTops = pieces.filter(({ level }) => level === 1).length > 1
    const declared: ArticleFacts = {
      ...noFacts,
      headline: wordsOf('h1.title', LONGEST.headline) ?? (severalTops ? title : null) ?? '',
      deck: wordsOf('p.subtitle', LONGEST.deck) ?? '',
      publishedOn: createdOn,
      language,
    }
    const { facts, rest } = headedFacts(declared, withoutRepeated(pieces, declared))
    return finish(
      'docx',
      { ...facts, headline: facts.headline || (title ?? ''), byline: facts.byline ?? creator },
      rest,
      [
        ...(createdOn ? ['The date is the day on which the Word document was made. Check it.'] : []),
        ...(facts.byline === null && creator !== null
          ? ['The byline is the person named in the properties of the Word document. Check it.']
          : []),
        ...leftOutOf(parts.value),
      ],
    )
  },
}
