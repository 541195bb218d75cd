import { zipKind } from '@/lib/core/imports/zip-kind'

/** Kinds of files that hold no article to read, by their first bytes, as a person calls them. */
interface Kind {
  is: string
  /** Bytes and where they stand; every pair must fit. */
  starts: readonly (readonly [at: number, bytes: string])[]
}

const picture = 'Import the article as text, a web page, Word or PDF file.'
const saveAs = 'Save it as a Word document (.docx) or PDF and import that.'

const kinds: readonly (Kind & { instead: string })[] = [
  { is: 'a picture (PNG)', starts: [[0, '\x89PNG']], instead: picture },
  { is: 'a picture (JPEG)', starts: [[0, '\xff\xd8\xff']], instead: picture },
  { is: 'a picture (GIF)', starts: [[0, 'GIF8']], instead: picture },
  {
    is: 'a picture (WebP)',
    starts: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    instead: picture,
  },
  { is: 'a picture (TIFF)', starts: [[0, 'II*\0']], instead: picture },
  { is: 'a picture (TIFF)', starts: [[0, 'MM\0*']], instead: picture },
  { is: 'a picture (HEIC)', starts: [[4, 'ftyphei']], instead: picture },
  { is: 'a picture (HEIC)', starts: [[4, 'ftypmif1']], instead: picture },
  { is: 'a picture (AVIF)', starts: [[4, 'ftypavif']], instead: picture },
  { is: 'a picture (Photoshop)', starts: [[0, '8BPS']], instead: picture },
  { is: 'a video or sound recording', starts: [[4, 'ftyp']], instead: picture },
  { is: 'a video', starts: [[0, '\x1aE\xdf\xa3']], instead: picture },
  { is: 'a sound recording', starts: [[0, 'ID3']], instead: picture },
  { is: 'a sound recording', starts: [[0, 'OggS']], instead: picture },
  {
    is: 'a sound recording',
    starts: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
    instead: picture,
  },
  {
    is: 'an older Office document (.doc), or one that is locked with a password',
    starts: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
    instead: 'Open it in Word, save it as .docx without a password, and import that.',
  },
  { is: 'a rich text document (RTF)', starts: [[0, '{\\rtf']], instead: saveAs },
  { is: 'a PostScript file', starts: [[0, '%!PS']], instead: 'Save it as PDF and import that.' },
  {
    is: 'a packed file (gzip)',
    starts: [[0, '\x1f\x8b']],
    instead: 'Unpack it and import the article alone.',
  },
  {
    is: 'a packed file (7z)',
    starts: [[0, "7z\xbc\xaf'\x1c"]],
    instead: 'Unpack it and import the article alone.',
  },
  { is: 'a packed file (RAR)', starts: [[0, 'Rar!']], instead: 'Unpack it and import the article alone.' },
  { is: 'a packed file (xz)', starts: [[0, '\xfd7zXZ']], instead: 'Unpack it and import the article alone.' },
  { is: 'a packed file (bzip2)', starts: [[0, 'BZh']], instead: 'Unpack it and import the article alone.' },
  { is: 'a packed file (tar)', starts: [[257, 'ustar']], instead: 'Unpack it and import the article alone.' },
  {
    is: 'a Safari web archive',
    starts: [[0, 'bplist00']],
    instead: 'Save the page as “Page Source” (.html) instead.',
  },
  { is: 'a program', starts: [[0, '\x7fELF']], instead: picture },
  { is: 'a program', starts: [[0, 'MZ\x90\0']], instead: picture },
  { is: 'a database (SQLite)', starts: [[0, 'SQLite format 3']], instead: picture },
]

const fits = (bytes: Uint8Array, [at, text]: readonly [number, string]) =>
  [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))

/** What a file is that cannot be read as an article, in one sentence that says what to do; null for all others. */
export function whatItIs(bytes: Uint8Array): string | null {
  const kind = kinds.find(({ starts }) => starts.every((start) => fits(bytes, start)))
  if (kind) return `This is ${kind.is}. ${kind.instead}`
  const zip = zipKind(bytes)
  if (zip) return zip
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 1024))
    .replace(/^ï»¿/, '')
    .trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+svg[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(start)) {
    return `This is a picture (SVG). ${picture}`
  }
  if (/^(?:from|mime-version|date|subject):/i.test(start) && /^content-type:\s*multipart\//im.test(start)) {
    return 'This is an e-mail or a saved web archive (MHTML). Save the page as “HTML only” and import that.'
  }
  return null
}
