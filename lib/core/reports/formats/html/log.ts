import { thousands } from '@/lib/core/reports/dates'
import { words } from '@/lib/core/reports/formats/html/escape'
import { hash, table, time } from '@/lib/core/reports/formats/html/parts'
import type { ReportRecord } from '@/lib/core/reports/record'

/** Above this the list keeps what concerns the article as a whole; the rest stands with its claim. */
const LISTED_ENTRIES = 300

function oneProof({ log, sections }: ReportRecord): string {
  const entry = log.entries.at(-1)
  const line = sections.entries.at(-1)
  if (entry === undefined || line === undefined) return ''
  const rows = [
    ['leaf', hash(line.leaf)],
    ...entry.proof.map((one, index) => [String(index + 1), hash(one)]),
    ['root', hash(log.root)],
  ]
  return `<h3>One proof, written out: entry ${thousands(line.entry)}, ${words(line.what.toLowerCase())}</h3>
<p class="small">The text of the entry:</p><p class="mono">${words(entry.canonical)}</p>${table('', ['Step', 'Hash'], rows)}`
}

/** How to check, what it proves, the head of the log, one proof in full, and every entry the report leans on. */
export function logAndProofs(record: ReportRecord): string {
  const { log, sections, identity } = record
  const all = sections.entries
  const listed = all.length <= LISTED_ENTRIES ? all : all.filter((one) => !one.about.startsWith('claim '))
  const rows = listed.map((one) => [
    thousands(one.entry),
    time(one.at),
    `${words(one.what)}${one.sealed ? ' (sealed)' : ''}`,
    words(one.about),
    one.by === null ? 'withheld while sealed' : words(one.by),
    `<code class="hash">${words(one.leaf.slice(0, 16))}…</code>`,
  ])
  return `<h2 id="verify">Log and proofs</h2>
<h3>How to check</h3>
<ol class="steps"><li>Run <code>plumbline verify report.html</code>. It reads the record inside this file and says in words what holds and what does not.</li>
<li>By hand: the record is the JSON in the element <code>#record</code>; every entry below is in it with its exact text and its proof.</li>
<li>For an entry: hash the byte 00 followed by its text (SHA-256). Then, for each step of the proof, hash the byte 01, the left hash and the right hash. The last result must be the root.</li>
<li>For an opened field: hash its salt followed by its value in canonical JSON. The result must stand in the entry.</li>
<li>Compare size and root with a head that you did not get from us.</li></ol>
<p class="check"><b>What this proves, and what it does not.</b> The proofs show that these entries are in a log with this root, in this order, unchanged. They do not show that an entry was true when it was written, that no other entry exists, nor that no other log exists. Only a head that others hold shows that the log was not rewritten.</p>
<h3>Head of the log</h3>
${table(
  '',
  ['Item', 'Value'],
  [
    ['Log', `workspace <code class="hash">${words(log.workspace)}</code>, ${thousands(log.size)} entries`],
    ['Root (SHA-256)', hash(log.root, 4)],
    [
      'Rendered by',
      `Plumbline ${words(identity.plumblineVersion)}, pages version ${words(identity.rendererVersion)}; schema ${words(record.schema)}`,
    ],
    ['Report', `No. ${identity.number}, <code class="hash">${words(identity.reportId)}</code>`],
  ],
)}
${oneProof(record)}
<h3>Entries opened in this report</h3>
<p class="small">${all.length} of ${thousands(log.size)}. The others are not part of this report and stay closed: their hashes are in the proofs, their contents are not.${listed.length < all.length ? ` Listed here: entries about the article as a whole. The other ${thousands(all.length - listed.length)} stand in “What happened” of their claim, and all of them in the record.` : ''}</p>
${table('stack log', ['Entry', 'When', 'What', 'About', 'Who', 'Leaf hash'], rows)}`
}
