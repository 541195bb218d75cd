import type { z } from 'zod'

/** The first sentence for each field of an input that did not parse; the empty key is for the whole. */
export type Problems = Partial<Record<string, string>>

export function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {}
  for (const { path, message } of error.issues) problems[path.map(String).join('.')] ??= message
  return problems
}
