import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { Command } from '@/lib/cli/command'
import { figuresOfCase, ratingCase } from '@/lib/core/agreement/cases'

const LARGEST = 50_000_000

const file = z.object({ vectors: z.array(z.unknown()) })

/** The sets in a file, or a sentence that says why there are none. */
async function readCases(path: string): Promise<unknown[] | string> {
  let text: string
  try {
    const { size } = await stat(path)
    if (size > LARGEST) return `${path} is larger than ${LARGEST / 1_000_000} MB: split it.`
    text = await readFile(path, 'utf8')
  } catch {
    return `${path} cannot be opened: check the name and whether you may read it.`
  }
  try {
    const parsed = file.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.vectors : `${path} has no list "vectors": see --help for the format.`
  } catch {
    return `${path} is not JSON.`
  }
}

/** To nine decimals, which is more than any coefficient is worth and hides the last digits of the machine. */
function rounded(figure: number | number[] | null): number | number[] | null {
  if (figure === null) return null
  return Array.isArray(figure) ? figure.map((one) => Number(one.toFixed(9))) : Number(figure.toFixed(9))
}

/** `plumbline agreement`: coefficients of ratings that lie in a file, without a newsroom. */
export const command: Command = {
  words: [],
  about: [
    'Reads {"vectors": [{"id", "shape", "data"}]} and writes one line of JSON for each set:',
    '{"id", "units", "ratings", "dropped", "figures"}. The shapes:',
    '',
    '  raters_x_units                       a row a reviewer, a place a unit; names or numbers, null for nothing',
    '  units_x_category_counts              a row a unit: how often each category was given',
    '  contingency_rater1_rows_rater2_cols  how often a value of the first met one of the second',
    '',
    'Only units with two values or more count; "dropped" are the others. "figures" names what the shape allows:',
    'percent_agreement, alpha_nominal and, for numbers, alpha_ordinal, alpha_interval, alpha_ratio (Krippendorff),',
    'cohen_kappa (with _linear_weights and _quadratic_weights, ase, ci95), fleiss_kappa, scott_pi, conger_kappa,',
    'gwet_ac1, brennan_prediger and others by their names. null is "not defined", such as when every value is the',
    'same. Needs no database. Ends with 1 when a set is not understood; the others are still written.',
  ].join('\n'),
  options: { cases: { value: 'FILE', help: 'the sets of ratings', required: true } },
  needsDatabase: false,
  run: async ({ text }, io) => {
    const cases = await readCases(text('cases') ?? '')
    if (typeof cases === 'string') {
      io.say(cases)
      return 1
    }
    let failures = 0
    cases.forEach((one, index) => {
      const parsed = ratingCase.safeParse(one)
      if (parsed.success) {
        const { figures, ...rest } = figuresOfCase(parsed.data)
        const shown = Object.entries(figures).map(([name, figure]) => [name, rounded(figure)] as const)
        io.out(`${JSON.stringify({ ...rest, figures: Object.fromEntries(shown) })}\n`)
        return
      }
      failures += 1
      const issue = parsed.error.issues[0]
      const where = issue?.path.join('.')
      io.say(`set ${index + 1}: ${where ? `${where}: ` : ''}${issue?.message ?? 'not understood'}`)
    })
    return failures === 0 ? 0 : 1
  },
}
