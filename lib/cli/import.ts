import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Command, type Io, sayRefusal } from '@/lib/cli/command'
import { importDetails, MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { knownFormats } from '@/lib/core/imports/known-formats'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { memberAtCommandLine } from '@/lib/server/command-line'
import { importArticle } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'
import { readArticle } from '@/lib/server/imports/read-article'

const options: Command['options'] = {
  workspace: { value: 'SLUG', help: 'where to; may be left out when there is only one' },
  as: { value: 'EMAIL', help: 'the member who imports; else the first owner' },
  headline: { value: 'TEXT', help: 'else what the file says, else its name' },
  deck: { value: 'TEXT', help: 'the lines under the headline' },
  byline: { value: 'TEXT', help: 'who wrote it' },
  publisher: { value: 'TEXT', help: 'who published it' },
  url: { value: 'URL', help: 'where it was published' },
  'published-on': { value: 'DATE', help: 'year-month-day' },
  language: { value: 'TAG', help: 'such as en, de or pt-BR; else what the file says, else en' },
  'whole-page': { help: 'web pages: read all of it, not what looks like the article' },
}

const labels = Object.values(knownFormats).map(({ label }) => label)

/** `plumbline import FILE`: freezes the article of a file as a document, and prints its id. */
export const command: Command = {
  words: ['FILE'],
  about: `Imports the article of a file as a document and prints its id. Formats: ${labels.join(', ')}.`,
  options,
  needsDatabase: true,
  async run({ words: [path = ''], text, isOn }, io) {
    const file = bytesOf(path)
    if (!file.ok) return sayRefusal(io, file)
    const name = basename(path)
    const origin = { name, mediaType: null, address: null, wholePage: isOn('whole-page') }
    const read = await readArticle(file.value, origin)
    if (!read.ok) return sayRefusal(io, read)
    const article = read.value
    for (const note of article.notes) io.say(note)
    const details = importDetails.safeParse({
      headline: text('headline') ?? (article.headline || headlineFromName(path, io)),
      deck: text('deck') ?? article.deck,
      byline: text('byline') ?? article.byline,
      publisher: text('publisher') ?? article.publisher,
      url: text('url') ?? article.url,
      publishedOn: text('published-on') ?? article.publishedOn,
      language: text('language') ?? article.language ?? undefined,
    })
    if (!details.success) {
      const [issue] = details.error.issues
      const field = issue?.path.map(String).join('.')
      const refusal = refuse('input.not-valid', issue?.message ?? 'Something is not valid.', field)
      return sayRefusal(io, refusal, Object.keys(options))
    }
    const actor = await memberAtCommandLine(text('workspace'), text('as'))
    if (!actor.ok) return sayRefusal(io, actor)
    const { mediaType } = knownFormats[article.format]
    const original = { bytes: file.value, name, mediaType, fetchedFrom: null }
    const { text: body, blocks } = article
    const input = { details: details.data, text: body, blocks, original }
    const imported = await importArticle(actor.value, input, live)
    if (!imported.ok) return sayRefusal(io, imported)
    io.say(
      `“${details.data.headline}” was imported into ${actor.value.workspaceSlug} for ${actor.value.name}.`,
    )
    io.out(`${imported.value.documentId}\n`)
    return 0
  },
}

function headlineFromName(path: string, io: Io): string {
  const headline = basename(path, extname(path))
  io.say(`No --headline was given, so the document is called “${headline}”, after its file.`)
  return headline
}

function bytesOf(path: string): Outcome<Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return refuse('file.not-found', `There is no file ${path}.`)
  if (!found.isFile()) return refuse('file.no-file', `${path} is no file. Name the file of one article.`)
  if (found.size > MAX_ORIGINAL_BYTES) {
    return refuse(
      'file.too-large',
      `${path} is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import it in parts.`,
    )
  }
  try {
    return ok(new Uint8Array(readFileSync(path)))
  } catch (error) {
    return refuse(
      'file.not-readable',
      `${path} cannot be read: ${error instanceof Error ? error.message : error}.`,
    )
  }
}
