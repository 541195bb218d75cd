import { z } from 'zod'
import { anchor } from '@/lib/core/anchoring/anchor'

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
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

/**
 * `plumbline anchor`: reads JSON lines `{id, text, quote: {exact, prefix, suffix}, position: {start, end}}` and writes
 * `{id, status, start, end, score}` for each, in order; UTF-16 offsets, end exclusive, null where the passage is lost.
 * A line that is not understood is reported with its number through `warn` (standard error) and the others go on; the
 * answer is the exit code, 1 if there was such a line. Blank lines are skipped.
 */
export async function runAnchor(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  warn: (line: string) => void = console.error,
): Promise<number> {
  let number = 0
  let failures = 0
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
    const { id, text: article, quote, position } = result.asked
    const { status, start, end, score } = anchor(article, { quote, position })
    write(JSON.stringify({ id, status, start, end, score: Math.round(score * 10_000) / 10_000 }))
  }
  return failures === 0 ? 0 : 1
}
