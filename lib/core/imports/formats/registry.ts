import { docx } from '@/lib/core/imports/formats/docx'
import type { ImportFormat, Origin } from '@/lib/core/imports/formats/format'
import { html } from '@/lib/core/imports/formats/html'
import { md } from '@/lib/core/imports/formats/md'
import { pdf } from '@/lib/core/imports/formats/pdf'
import { txt } from '@/lib/core/imports/formats/txt'
import { whatItIs } from '@/lib/core/imports/what-it-is'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/**
 * Every format. Where several may read the same bytes and neither name nor type decides, the first does. To add one:
 * one file, its id in article.ts and one line here.
 */
export const importFormats: readonly ImportFormat[] = [txt, md, html, docx, pdf]

const extensionOf = (name: string | null) => /\.[a-z0-9]+$/i.exec(name ?? '')?.[0].toLowerCase() ?? ''
const essenceOf = (mediaType: string | null) => mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''

/**
 * The format of an original: what its bytes are comes first, its name and declared type decide only where they leave it
 * open. Refuses with a sentence that names what it is instead (`import.not-an-article`, `import.empty`).
 */
export function formatOf(
  bytes: Uint8Array,
  { name, mediaType }: Pick<Origin, 'name' | 'mediaType'>,
): Outcome<ImportFormat> {
  if (bytes.length === 0)
    return refuse('import.empty', 'This file is empty. Choose the file that holds the article.')
  const other = whatItIs(bytes)
  if (other !== null) return refuse('import.not-an-article', other)
  const answers = importFormats.map((format) => ({ format, answer: format.recognizes(bytes) }))
  const certain = answers.find(({ answer }) => answer === 'yes')
  if (certain) return ok(certain.format)
  const possible = answers.filter(({ answer }) => answer === 'maybe').map(({ format }) => format)
  const extension = extensionOf(name)
  const type = essenceOf(mediaType)
  const chosen =
    possible.find(({ extensions }) => extensions.includes(extension)) ??
    possible.find((format) => format.mediaType === type) ??
    possible[0]
  if (chosen) return ok(chosen)
  return refuse(
    'import.not-an-article',
    'This file is not text, and no other format that can be read. Save the article as text in UTF-8, a web page, Word or PDF file.',
  )
}
