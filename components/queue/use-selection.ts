import { useRef, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  /** Ticks or unticks one; with `range` everything from the last one to it is ticked. */
  toggle(id: string, range: boolean): void
  all(): void
  /** These and no others. */
  only(ids: readonly string[]): void
  clear(): void
}

/**
 * Which rows of a list are ticked.
 *
 * @param order the ids as they stand on the page
 */
export function useSelection(order: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  // What is no longer on the page is not selected: an act never reaches what nobody sees.
  const here = new Set(order.filter((id) => ids.has(id)))
  return {
    ids: here,
    toggle(id, range) {
      const from = last.current === null ? -1 : order.indexOf(last.current)
      const to = order.indexOf(id)
      last.current = id
      const next = new Set(here)
      if (range && from >= 0) {
        for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
      } else if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    all: () => setIds(new Set(order)),
    only: (wanted) => setIds(new Set(wanted)),
    clear: () => setIds(new Set()),
  }
}
