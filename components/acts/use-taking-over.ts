import { useState } from 'react'
import { takeOver } from '@/lib/core/take-over'

/**
 * What is typed into a form about something that another may change meanwhile. When a newer one comes, what was not
 * touched here is taken from it.
 *
 * @param current as it is now, compared by what it says
 */
export function useTakingOver<T extends object>(current: T) {
  const [form, setForm] = useState<Form<T>>({ base: current, typed: current, theirs: null, both: [] })
  if (form.base !== current && !says(form.base, current)) {
    const { merged, both } = takeOver(form.base, form.typed, current)
    // Where they came to what stands in the form, and where nothing was typed, nobody has to be told.
    const theirs = says(merged, current) && both.length === 0 ? null : current
    setForm({ base: current, typed: merged, theirs, both: [...new Set([...form.both, ...both])] })
  }
  return {
    typed: form.typed,
    change: (part: Partial<T>) => setForm((before) => ({ ...before, typed: { ...before.typed, ...part } })),
    /** What somebody made of it while something was typed here, and what of that both changed; null if nobody did. */
    meanwhile: form.theirs === null ? null : { theirs: form.theirs, both: form.both },
    /** Theirs is taken, or was read. */
    seen: (field: keyof T) =>
      setForm((before) => ({ ...before, both: before.both.filter((one) => one !== field) })),
  }
}

interface Form<T> {
  base: T
  typed: T
  theirs: T | null
  both: (keyof T)[]
}

const says = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)
