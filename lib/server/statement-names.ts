/**
 * Statements that are kept planned on each connection, at most: a list with any number of members must not fill its
 * memory.
 */
const MOST_NAMED = 400

/** As often a text is seen before it gets a name: what is asked once is not kept. */
const OFTEN = 5

/** Longer ones are the views of lists, which are planned for what is asked of them each time. */
const LONGEST = 1500

/**
 * Names for statements that are asked over and over, by their text, so that PostgreSQL parses and plans them once a
 * connection and not each time. An empty name keeps nothing.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (sql.length > LONGEST || names.size >= MOST_NAMED) return ''
    const times = (seen.get(sql) ?? 0) + 1
    if (times < OFTEN) {
      // Texts that differ with every call must not pile up here either.
      if (seen.size >= 10 * MOST_NAMED) seen.clear()
      seen.set(sql, times)
      return ''
    }
    seen.delete(sql)
    const given = `plumbline_${names.size}`
    names.set(sql, given)
    return given
  }
}
