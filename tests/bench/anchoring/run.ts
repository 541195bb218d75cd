import { prepare } from '@/lib/core/anchoring/prepare'
import { reanchorSpan } from '@/lib/core/anchoring/reanchor'
import { samples } from '@/tests/bench/anchoring/documents'
import { EDITS, type Edit, repeatSentences } from '@/tests/bench/anchoring/edits'
import { matchQuote, peerSearch } from '@/tests/bench/anchoring/hypothesis'
import { add, type Case, caseOf, judge, type Tally, tally } from '@/tests/bench/anchoring/measure'
import { random } from '@/tests/bench/anchoring/random'
import { REWRITINGS } from '@/tests/bench/anchoring/rewriting'
import { atomsOf, draftOf } from '@/tests/bench/anchoring/atoms'
import type { Span } from '@/tests/bench/anchoring/truth'

/**
 * Re-anchoring of quotes after edits, ours beside the published Hypothesis method in the same run. Two generators: the
 * edits of `edits.ts`, and the rewriting of `rewriting.ts`, built differently and never used to choose a number.
 *
 *     node --import tsx tests/bench/anchoring/run.ts [seeds]
 */
const QUOTES = 200
const seeds = Number(process.argv[2] ?? 1)
const withPeer = process.argv[3] !== 'alone'

function ours({ oldText, newText, passages }: Case): (Span | null)[] {
  const prepared = prepare(oldText, newText)
  return passages.map((passage) => {
    const { start, end } = reanchorSpan(prepared, passage)
    return start === null || end === null ? null : { start, end }
  })
}

function timed(matcher: (sample: Case) => (Span | null)[], sample: Case): Tally {
  const started = performance.now()
  const found = matcher(sample)
  return judge(found, sample.truth, performance.now() - started)
}

const share = (count: number, of: number) => (of === 0 ? '-' : ((100 * count) / of).toFixed(1))

function line(name: string, { alive, right, partial, elsewhere, orphan, gone, anchored, ms, cases }: Tally): string {
  const cells = [share(right, alive), share(partial, alive), share(elsewhere, alive), share(orphan, alive)]
  return [
    name.padEnd(34),
    ...cells.map((cell) => cell.padStart(7)),
    `${share(anchored, gone)} of ${gone}`.padStart(15),
    (ms / Math.max(1, cases)).toFixed(0).padStart(6),
  ].join(' ')
}

const HEAD = `${''.padEnd(34)}   right partial  elsewh  orphan   false of gone     ms`

function table(title: string, edits: [string, Edit][], peer: ((sample: Case) => (Span | null)[]) | undefined) {
  const rows = new Map<string, { ours: Tally; peer: Tally }>()
  const row = (name: string) => {
    const found = rows.get(name) ?? { ours: tally(), peer: tally() }
    rows.set(name, found)
    return found
  }
  for (const { name: document, text } of samples()) {
    for (const [index, [name, edit]] of edits.entries()) {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const dice = random(seed * 7919 + index * 104_729)
        const before =
          name === 'repeated quotes'
            ? atomsOf(repeatSentences(0.2)(draftOf(text), dice)).map((atom) => atom.text).join('')
            : text
        const sample = caseOf(before, edit, QUOTES, dice)
        const mine = timed(ours, sample)
        const theirs = peer ? timed(peer, sample) : tally()
        for (const key of [`  ${name}`, ` in ${document}`, 'all']) {
          add(row(key).ours, mine)
          add(row(key).peer, theirs)
        }
      }
    }
  }
  console.warn(`\n${title}: ${QUOTES} quotes each, ${seeds} seed(s); % of surviving quotes\n${HEAD}`)
  for (const key of [...rows.keys()].sort()) {
    const { ours: mine, peer: theirs } = row(key)
    console.warn(line(key.trim(), mine))
    if (peer) console.warn(line('    Hypothesis method', theirs))
  }
}

const search = withPeer ? await peerSearch() : undefined
if (!search) console.warn('approx-string-match is not installed: the Hypothesis method is not run.')
const peer = search
  ? ({ newText, passages }: Case) => passages.map((passage) => matchQuote(search, newText, passage))
  : undefined
table('Generated edits', EDITS, peer)
table('Rewriting (hold-out)', REWRITINGS, peer)
