import type { ReviewView } from '@/lib/core/review/view'

type Relied = Pick<ReviewView, 'id' | 'memberName' | 'rating' | 'evidence'>

/** What reviewers brought themselves, beside the evidence that all of them were given. */
export interface ReliedOn {
  /** Sources that two reviewers or more found apart from each other, with their names, most names first. */
  shared: { sourceId: string; short: string; names: string[] }[]
  /** Reviewers who brought evidence of their own, and those who judged on what all were given. */
  brought: string[]
  given: string[]
}

/**
 * Which sources the reviews of a revealed round share, and who relied on nothing of their own. Those without a rating
 * are left out.
 */
export function reliedOn(reviews: readonly Relied[]): ReliedOn {
  const rated = reviews.filter(({ rating }) => rating !== null)
  const cited = new Map<string, { sourceId: string; short: string; names: string[] }>()
  for (const { memberName, evidence } of rated) {
    for (const { source } of new Map(evidence.map((one) => [one.source.id, one])).values()) {
      const found = cited.get(source.id) ?? { sourceId: source.id, short: source.short, names: [] }
      found.names.push(memberName)
      cited.set(source.id, found)
    }
  }
  const namesOf = (some: readonly Relied[]) => some.map(({ memberName }) => memberName)
  return {
    shared: [...cited.values()]
      .filter(({ names }) => names.length > 1)
      .sort((a, b) => b.names.length - a.names.length || a.short.localeCompare(b.short, 'en')),
    brought: namesOf(rated.filter(({ evidence }) => evidence.length > 0)),
    given: namesOf(rated.filter(({ evidence }) => evidence.length === 0)),
  }
}
