/** How the reviews of one claim divide. */
export type Split =
  | { kind: 'none' }
  | { kind: 'one'; label: string }
  | { kind: 'all'; count: number; label: string }
  | {
      kind: 'split'
      count: number
      /** How many chose the rating chosen most; 1 where nobody agrees. */
      agreeing: number
      /** Whether no other rating was chosen as often. */
      majority: boolean
      /** The ratings chosen, by how often and then by the order given. */
      labels: string[]
    }

/** @param labels what each reviewer chose, in the order of the scale; those who could not judge left out */
export function splitOf(labels: readonly string[]): Split {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [first, second, ...rest] = [...counts].sort(([, a], [, b]) => b - a)
  if (first === undefined) return { kind: 'none' }
  const [label, agreeing] = first
  if (labels.length === 1) return { kind: 'one', label }
  if (second === undefined) return { kind: 'all', count: labels.length, label }
  return {
    kind: 'split',
    count: labels.length,
    agreeing,
    majority: agreeing > second[1],
    labels: [first, second, ...rest].map(([one]) => one),
  }
}
