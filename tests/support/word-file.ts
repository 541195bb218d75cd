import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const names = `xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

const styleNames: Record<string, string> = {
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Quote: 'Quote',
  Caption: 'caption',
  ListParagraph: 'List Paragraph',
}

/** What a Word file made for a test holds: XML of its body, and of its other parts where it has them. */
export interface WordFile {
  body: string
  footnotes?: string
  comments?: string
  numbering?: string
  /** Elements of docProps/core.xml. */
  core?: string
  language?: string
  /** Targets of links and pictures by their id. */
  links?: Record<string, string>
  files?: Record<string, Uint8Array>
}

/** A run of words with its properties, such as "<w:b/>". */
export const run = (words: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of runs (or plain words) in a style. */
export const paragraph = (content: string, style = '', properties = '') =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

/** The properties that make a paragraph an item of a list. */
export const inList = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

/** The place of a picture that is described in words. */
export const drawing = (description: string, id: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** The bytes of a Word document, as small as Word itself still opens. */
export function wordFile(file: WordFile): Uint8Array {
  const { body, footnotes, comments, numbering, core = '', language = 'en-GB', links = {}, files = {} } = file
  const parts: [name: string, type: string, xml: string][] = [
    ['document', 'document.main', `<w:document ${names}><w:body>${body}</w:body></w:document>`],
    [
      'styles',
      'styles',
      `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${Object.entries(
        styleNames,
      )
        .map(
          ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
        )
        .join('')}</w:styles>`,
    ],
  ]
  if (footnotes) parts.push(['footnotes', 'footnotes', `<w:footnotes ${names}>${footnotes}</w:footnotes>`])
  if (comments) parts.push(['comments', 'comments', `<w:comments ${names}>${comments}</w:comments>`])
  if (numbering) parts.push(['numbering', 'numbering', `<w:numbering ${names}>${numbering}</w:numbering>`])
  const types = parts.map(
    ([name, type]) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  const relations = parts
    .slice(1)
    .map(([name, type]) => `<Relationship Id="part-${name}" Type="${office}/${type}" Target="${name}.xml"/>`)
  const targets = Object.entries(links).map(([id, target]) =>
    /^https?:/.test(target)
      ? `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${office}/image" Target="${target}"/>`,
  )
  const relationships = (inner: string) =>
    `${head}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`
  const zipped: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      relationships(`<Relationship Id="main" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/_rels/document.xml.rels': strToU8(relationships([...relations, ...targets].join(''))),
    'docProps/core.xml': strToU8(
      `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    ),
    ...files,
  }
  for (const [name, , xml] of parts) zipped[`word/${name}.xml`] = strToU8(head + xml)
  return zipSync(zipped, { mtime: new Date('2026-01-01T00:00:00Z') })
}
