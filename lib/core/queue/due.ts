/** Stands for "no due date" where days are compared, so that it comes last. */
export const NO_DUE = '9999-12-31'

/** How near a due date is. Days are YYYY-MM-DD and are compared as text. */
export type Nearness = 'overdue' | 'today' | 'tomorrow' | 'later'

export function nearnessOf(dueOn: string, today: string): Nearness {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return dueOn === tomorrow ? 'tomorrow' : 'later'
}
