import { accessSync, constants, writeFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { type Command, NOT_UNDERSTOOD, sayRefusal } from '@/lib/cli/command'
import { refuse } from '@/lib/core/outcome'
import { findFormat, reportFormats } from '@/lib/core/reports/formats/registry'
import { documentAtCommandLine, memberAtCommandLine } from '@/lib/server/command-line'
import { live } from '@/lib/server/effects'
import { makeReport } from '@/lib/server/reports/commands'
import { getReport } from '@/lib/server/reports/queries'
import { renderReport } from '@/lib/server/reports/render'

const formats = reportFormats.map(({ id }) => id).join(', ')

/** `plumbline report DOCUMENT -o FILE`: makes a report, which the log keeps, and writes it in one format. */
export const command: Command = {
  words: ['DOCUMENT'],
  about:
    'Makes an audit report of a document as it stands now, and writes it to a file. DOCUMENT is its id, or the beginning of its headline.',
  options: {
    format: { value: 'FORMAT', help: `${formats}; else what the name of the file ends in` },
    output: { value: 'FILE', short: 'o', help: 'where to write it; - is standard output', required: true },
    workspace: { value: 'SLUG', help: 'look for the document in this workspace only' },
    as: { value: 'EMAIL', help: 'the member who makes it; else the first owner' },
  },
  needsDatabase: true,
  async run({ words: [named = ''], text }, io) {
    const output = text('output') ?? ''
    const wanted = text('format') ?? extname(output).slice(1).toLowerCase()
    const format = findFormat(wanted)
    if (format === null) {
      io.say(`Say which --format: ${formats}.`)
      return NOT_UNDERSTOOD
    }
    // Before the report is made, since the log keeps that it was.
    const unwritable = output === '-' ? null : whyNotWritable(dirname(output))
    if (unwritable !== null) return sayRefusal(io, unwritable)
    const document = await documentAtCommandLine(named, text('workspace'))
    if (!document.ok) return sayRefusal(io, document)
    const actor = await memberAtCommandLine(document.value.workspaceSlug, text('as'))
    if (!actor.ok) return sayRefusal(io, actor)
    const { documentId, headline } = document.value
    const made = await makeReport(actor.value, { documentId }, live)
    if (!made.ok) return sayRefusal(io, made)
    const { record } = await getReport(actor.value, made.value.reportId)
    const bytes = await renderReport(record, format)
    if (output === '-') io.out(bytes)
    else writeFileSync(output, bytes)
    const where = output === '-' ? '' : ` It is in ${output}.`
    io.say(`Report ${made.value.number} on “${headline}” was made for ${actor.value.name}.${where}`)
    return 0
  },
}

function whyNotWritable(folder: string) {
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return refuse(
      'file.not-writable',
      `Nothing can be written into ${folder}. Name another place with --output.`,
    )
  }
}
