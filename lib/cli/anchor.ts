import { z } from 'zod'
import { type Reanchorer, reanchorer } from '@/lib/core/anchoring/reanchor'

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  oldText: z.string().nullish(),
  quote: z.object({ exact: z.string(), prefix: z.string().default(''), suffix: z.string().default('') }),
  position: z.object({ start: z.number(), end: z.number() }).nullish(),
})

/** What is wrong with a line, or the passage it asks for. */
function read(text: string): { asked: z.infer<typeof line> } | { wrong: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { wrong: 'this is not JSON' }
  }
  const parsed = line.safeParse(json)
  if (parsed.success) return { asked: parsed.data }
  const issue = parsed.error.issues[0]
  return { wrong: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not understood'}` }
}

/** Prepares a pair of texts, or hands out what the line before prepared for the same pair. */
function lastPair(): (text: string, oldText: string | null) => Reanchorer {
  let last: { text: string; oldText: string | null; passages: Reanchorer } | undefined
  return (text, oldText) => {
    if (last?.text !== text || last.oldText !== oldText) {
      last = { text, oldText, passages: reanchorer(text, oldText) }
    }
    return last.passages
  }
}

/**
 * `plumbline anchor`: reads JSON lines `{id, text, quote: {exact, prefix, suffix}, position: {start, end}, oldText}`
 * and writes `{id, status, start, end, score}` for each, in order; UTF-16 offsets, end exclusive, null where the
 * passage is lost. `oldText`, the text the passage was taken from, is optional; with it, an edited passage is told from
 * a deleted one. Lines with the same texts in a row share the work on them. A line that is not understood is reported
 * with its number through `warn` (standard error) and the others go on; the answer is the exit code, 1 if there was
 * such a line. Blank lines are skipped.
 */
export async function runAnchor(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  warn: (line: string) => void = console.error,
): Promise<number> {
  let number = 0
  let failures = 0
  const passagesOf = lastPair()
  for await (const text of input) {
    number += 1
    const content = number === 1 ? text.replace(/^\ufeff/, '') : text
    if (content.trim() === '') continue
    const result = read(content)
    if ('wrong' in result) {
      failures += 1
      warn(`line ${number}: ${result.wrong}`)
      continue
    }
    const { id, text: article, oldText, quote, position } = result.asked
    const { status, start, end, score } = passagesOf(article, oldText ?? null).find({ quote, position })
    write(JSON.stringify({ id, status, start, end, score: Math.round(score * 10_000) / 10_000 }))
  }
  return failures === 0 ? 0 : 1
}
