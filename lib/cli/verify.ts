import { readFile, stat } from 'node:fs/promises'
import type { Command } from '@/lib/cli/command'
import { checkHead, type KnownHead, LIMIT_OF_PROOF } from '@/lib/core/reports/verify'
import { type Verification, verifyHtmlFile, verifyJsonFile } from '@/lib/core/reports/verify-file'

const LARGEST = 300_000_000

/** "105:9f86d0…" as a head; null when it is none. */
function readHead(given: string): KnownHead | null {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(given)
  return match?.[1] && match[2] ? { size: Number(match[1]), root: match[2].toLowerCase() } : null
}

const startsWith = (bytes: Uint8Array, text: string) =>
  new TextDecoder('latin1').decode(bytes.slice(0, 64)).trimStart().toLowerCase().startsWith(text)

function failed(detail: string): Verification {
  return { checks: [{ id: 'file', label: 'The file can be read', ok: false, detail }], record: null }
}

/** Checks a file of any of the three formats by what is in it, not by its name. */
async function verifyBytes(bytes: Uint8Array): Promise<Verification> {
  if (startsWith(bytes, '%pdf-')) {
    const { verifyPdfFile } = await import('@/lib/server/reports/verify-pdf')
    return verifyPdfFile(bytes)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return failed('This is not a Plumbline report, or it is damaged: it is neither a PDF nor text in UTF-8.')
  }
  return startsWith(bytes, '<') ? verifyHtmlFile(text) : verifyJsonFile(text)
}

async function readReport(file: string): Promise<Uint8Array | string> {
  try {
    const info = await stat(file)
    if (!info.isFile()) return `${file} is not a file.`
    if (info.size > LARGEST)
      return `${file} is larger than ${LARGEST / 1_000_000} MB: that is no report of Plumbline.`
    if (info.size === 0) return `${file} is empty.`
    return new Uint8Array(await readFile(file))
  } catch {
    return `${file} cannot be opened: check the name and whether you may read it.`
  }
}

/** Control characters of a hostile file must not reach the terminal. */
const safe = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')

/**
 * Says in words what of a report holds and what does not, whichever of the three formats it is in.
 *
 * @param head a head of the log obtained elsewhere, or null
 * @param line writes a line
 * @returns whether everything holds
 */
async function verifyFile(
  file: string,
  head: KnownHead | null,
  line: (text: string) => void,
): Promise<boolean> {
  const bytes = await readReport(file)
  if (typeof bytes === 'string') {
    line(bytes)
    return false
  }
  const { checks, record } = await verifyBytes(bytes)
  if (record !== null) {
    const { identity, sections, log } = record
    line(
      safe(
        `Audit report no. ${identity.number} of ${identity.workspace.name}, generated ${identity.generatedAt}`,
      ),
    )
    line(safe(`“${sections.document.title}”`))
    line(`Log head: ${log.size}:${log.root}`)
    line('')
    if (head !== null) checks.push(checkHead(record, head))
  }
  for (const check of checks) {
    line(`${check.ok ? '✓' : '✗'} ${check.label}`)
    for (const detail of safe(check.detail).split('\n')) line(`    ${detail}`)
  }
  const wrong = checks.filter((check) => !check.ok).length
  line('')
  line(
    wrong === 0
      ? 'This report holds.'
      : `This report does NOT hold: ${wrong} of ${checks.length} checks failed.`,
  )
  if (record !== null)
    line(head !== null && wrong === 0 ? 'Its log is the one whose head you gave.' : LIMIT_OF_PROOF)
  return wrong === 0
}

/** Where the answer goes: one line at a time, without a newline at its end. */
export interface VerifyIo {
  out(line: string): void
  err(line: string): void
}

/**
 * `plumbline verify FILE [--head=SIZE:ROOT]`, offline.
 *
 * @returns the exit code: 0 when everything holds, 1 otherwise
 */
export async function runVerify(args: readonly string[], io: VerifyIo): Promise<number> {
  const given = args.find((arg) => arg.startsWith('--head='))?.slice('--head='.length)
  const file = args.find((arg) => !arg.startsWith('--head='))
  const head = given === undefined ? null : readHead(given)
  if (given !== undefined && head === null) {
    io.err('Give the head as SIZE:ROOT, the root in 64 hexadecimal digits.')
    return 1
  }
  if (file === undefined) {
    io.err('Say which file to verify.')
    return 1
  }
  return (await verifyFile(file, head, (line) => io.out(line))) ? 0 : 1
}

/** `plumbline verify FILE`: offline, with no database and no account. */
export const command: Command = {
  words: ['FILE'],
  about: [
    'Checks an audit report (.json, .html or .pdf): its proofs, hashes, passages and figures, and that its pages',
    'are what its record renders to. Needs no database and no account. Ends with 1 when anything does not hold.',
  ].join('\n'),
  options: {
    head: { value: 'SIZE:ROOT', help: 'a head of the log that you got from somebody else, to compare with' },
  },
  needsDatabase: false,
  run: ({ words: [file = ''], text }, io) => {
    const head = text('head')
    const args = [file, ...(head === undefined ? [] : [`--head=${head}`])]
    return runVerify(args, { out: (line) => io.out(`${line}\n`), err: io.say })
  },
}
