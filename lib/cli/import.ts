import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Command, type Io, sayRefusal } from '@/lib/cli/command'
import { importDetails, MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { memberAtCommandLine } from '@/lib/server/command-line'
import { importDocument } from '@/lib/server/documents/commands'
import { live } from '@/lib/server/effects'

const options: Command['options'] = {
  workspace: { value: 'SLUG', help: 'where to; may be left out when there is only one' },
  as: { value: 'EMAIL', help: 'the member who imports; else the first owner' },
  headline: { value: 'TEXT', help: 'else the name of the file' },
  deck: { value: 'TEXT', help: 'the lines under the headline' },
  byline: { value: 'TEXT', help: 'who wrote it' },
  publisher: { value: 'TEXT', help: 'who published it' },
  url: { value: 'URL', help: 'where it was published' },
  'published-on': { value: 'DATE', help: 'year-month-day' },
  language: { value: 'TAG', help: 'such as en, de or pt-BR; else en' },
}

/** `plumbline import FILE`: freezes a text file as a document, and prints its id. */
export const command: Command = {
  words: ['FILE'],
  about: 'Imports a plain text file in UTF-8 as a document, kept to the character, and prints its id.',
  options,
  needsDatabase: true,
  async run({ words: [path = ''], text }, io) {
    const file = readArticle(path)
    if (!file.ok) return sayRefusal(io, file)
    const details = importDetails.safeParse({
      headline: text('headline') ?? headlineFromName(path, io),
      deck: text('deck'),
      byline: text('byline'),
      publisher: text('publisher'),
      url: text('url'),
      publishedOn: text('published-on'),
      language: text('language'),
    })
    if (!details.success) {
      const [issue] = details.error.issues
      const field = issue?.path.map(String).join('.')
      const refusal = refuse('input.not-valid', issue?.message ?? 'Something is not valid.', field)
      return sayRefusal(io, refusal, Object.keys(options))
    }
    const actor = await memberAtCommandLine(text('workspace'), text('as'))
    if (!actor.ok) return sayRefusal(io, actor)
    const imported = await importDocument(actor.value, { details: details.data, file: file.value }, live)
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

function readArticle(path: string): Outcome<{ bytes: Uint8Array; name: string; mediaType: 'text/plain' }> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return refuse('file.not-found', `There is no file ${path}.`)
  if (!found.isFile()) return refuse('file.no-file', `${path} is no file. Name the text file of one article.`)
  if (found.size > MAX_ORIGINAL_BYTES) {
    return refuse(
      'file.too-large',
      `${path} is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Import it in parts.`,
    )
  }
  try {
    return ok({ bytes: new Uint8Array(readFileSync(path)), name: basename(path), mediaType: 'text/plain' })
  } catch (error) {
    return refuse(
      'file.not-readable',
      `${path} cannot be read: ${error instanceof Error ? error.message : error}.`,
    )
  }
}
