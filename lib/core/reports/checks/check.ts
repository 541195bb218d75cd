/** One thing that was checked, in words for whoever holds the report. */
export interface Check {
  id: string
  /** What was checked: "Every entry is in the log". */
  label: string
  ok: boolean
  /** What was found; for a failure, what differs and where. */
  detail: string
}

/** Problems that are named one by one; the rest is counted. */
const NAMED = 6

/** A check that holds when there are no problems; `held` is what to say then. */
export function checkOf(id: string, label: string, problems: readonly string[], held: string): Check {
  if (problems.length === 0) return { id, label, ok: true, detail: held }
  const more = problems.length - NAMED
  const named = problems.slice(0, NAMED).join('\n')
  return { id, label, ok: false, detail: more > 0 ? `${named}\nand ${more} more.` : named }
}
