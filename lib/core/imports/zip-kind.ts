import { isZip, unpack, zipEntries } from '@/lib/core/imports/zip'

const saveAs = 'Save it as a Word document (.docx) or PDF and import that.'

/** What zips with these files in them are, as a person calls them, and what to do. */
const known: readonly (readonly [file: RegExp, sentence: string])[] = [
  [/^xl\/workbook/i, `This is a spreadsheet (Excel). Copy the article into a Word document and import that.`],
  [/^ppt\/presentation/i, `This is a presentation (PowerPoint). Save it as PDF and import that.`],
  [/^index\/document\.iwa$/i, `This is a Pages document. Export it as Word (.docx) or PDF and import that.`],
  [/^meta-inf\/container\.xml$/i, `This is an e-book (EPUB). ${saveAs}`],
  [/^androidmanifest\.xml$/i, 'This is a program. Import the article as text, a web page, Word or PDF file.'],
]

/** By the content of the file `mimetype`, with which these formats begin. */
const declared: readonly (readonly [type: RegExp, sentence: string])[] = [
  [/opendocument\.text/, `This is an OpenDocument text (.odt). ${saveAs}`],
  [
    /opendocument\.spreadsheet/,
    'This is a spreadsheet (.ods). Copy the article into a Word document and import that.',
  ],
  [/opendocument\.presentation/, 'This is a presentation (.odp). Save it as PDF and import that.'],
  [/epub\+zip/, `This is an e-book (EPUB). ${saveAs}`],
]

/** Whether a zip is a Word document: it says so in its list of types, wherever its text lies. */
export function isWord(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  const entries = zipEntries(bytes)
  if (!entries?.some(({ name }) => name === '[Content_Types].xml')) return false
  if (entries.some(({ name }) => /^word\/document\.xml$/i.test(name))) return true
  const types = unpack(bytes, (name) => name === '[Content_Types].xml', 1_000_000)?.['[Content_Types].xml']
  return (
    types !== undefined &&
    /wordprocessingml\.(?:document|template)\.main/.test(new TextDecoder().decode(types))
  )
}

/**
 * What a zip is that is no Word document, in one sentence that says what to do; null for a Word document and for all
 * else.
 */
export function zipKind(bytes: Uint8Array): string | null {
  if (!isZip(bytes) || isWord(bytes)) return null
  const entries = zipEntries(bytes)
  if (entries === null)
    return 'This is a zip file, and it is damaged or not whole. Get it again from where it came.'
  const mimetype = unpack(bytes, (name) => name === 'mimetype', 200)?.mimetype
  const type = mimetype ? new TextDecoder().decode(mimetype) : ''
  const sentence =
    declared.find(([pattern]) => pattern.test(type))?.[1] ??
    known.find(([file]) => entries.some(({ name }) => file.test(name)))?.[1]
  return sentence ?? 'This is a zip file. Unpack it and import the article in it alone.'
}
