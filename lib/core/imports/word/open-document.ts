import { zipSync } from 'fflate'
import { unpack, zipEntries } from '@/lib/core/imports/zip'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'

/** What everything in the file may come to when unpacked, and what of it is read: text without pictures. */
const MAX_UNPACKED = 200_000_000
const MAX_READ = 60_000_000

const isRead = (name: string) =>
  /\.(?:xml|rels)$/i.test(name) &&
  !/^(?:customxml|word\/(?:theme|glossary|charts|diagrams|embeddings))\//i.test(name)

const damaged = refuse(
  'import.damaged',
  'This Word document is damaged or not whole. Open it in Word, save it again, and import that.',
)

/** The parts of a Word document that hold its words. */
export interface WordParts {
  /** The text of a part, or '' when the document has none of that name. */
  part(name: string): string
  /** A document of these parts alone, with no picture and no packing left in it. `changed` replaces parts. */
  packed(changed?: Record<string, string>): Uint8Array
}

/**
 * Looks through a Word document before anything reads it: what it would come to is refused by its directory
 * (`import.unpacks-too-large`), a locked one by name (`import.locked`), and only parts with words are unpacked, so that
 * no picture, macro or embedded file is ever touched.
 */
export function openDocument(bytes: Uint8Array): Outcome<WordParts> {
  const entries = zipEntries(bytes)
  if (entries === null) return damaged
  if (entries.some(({ locked }) => locked)) {
    return refuse(
      'import.locked',
      'This Word document is locked with a password. Save it without one and import that.',
    )
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const read = entries.filter(({ name }) => isRead(name)).reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_UNPACKED || read > MAX_READ) {
    return refuse(
      'import.unpacks-too-large',
      `This Word document is far larger inside than it looks (${Math.round(total / 1_000_000).toLocaleString('en-US')} MB). Import it in parts, without pictures.`,
    )
  }
  const files = unpack(bytes, isRead, MAX_READ)
  if (files === null) return damaged
  const texts = new Map<string, string>()
  for (const [name, content] of Object.entries(files)) {
    const text = new TextDecoder().decode(content)
    // Word writes no document types; whoever does wants entities to be expanded.
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return damaged
    texts.set(name.toLowerCase(), text)
  }
  return ok({
    part: (name) => texts.get(name) ?? '',
    packed: (changed = {}) => {
      const utf8 = new TextEncoder()
      const parts = Object.entries(files).map(([name, content]) => {
        const replaced = changed[name.toLowerCase()]
        return [name, replaced === undefined ? content : utf8.encode(replaced)] as const
      })
      return zipSync(Object.fromEntries(parts), { level: 0 })
    },
  })
}
