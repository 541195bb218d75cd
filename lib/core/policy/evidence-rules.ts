import type { EvidenceRule, PolicyTerms } from '@/lib/core/policy/terms'
import type { SourceKind } from '@/lib/core/sources/input'

/** Sources that are the thing itself and not somebody's account of it. */
export const primaryKinds: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'journal-article',
  'data-set',
  'official-statistic',
  'legal-document',
  'interview',
  'e-mail',
])

export interface CitedSource {
  id: string
  kind: SourceKind
  publisher: string | null
  url: string | null
}

/** Of the document under check. */
export interface Publisher {
  name: string | null
  url: string | null
}

/** What a rule asks for and the evidence does not give. */
export interface Shortfall {
  what: 'sources' | 'primary' | 'independent'
  asked: number
  found: number
}

const plainName = (name: string) => name.normalize('NFKC').trim().toLowerCase()

/** The registered part cannot be told without a list of suffixes: a host and the hosts under it count as one. */
function sameHost(one: string | null, other: string | null): boolean {
  const hostOf = (url: string | null) =>
    url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
  const [a, b] = [hostOf(one), hostOf(other)]
  return a !== null && b !== null && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`))
}

/** Whether a source comes from the publisher whose article is checked: by name, or by the host of its address. */
export function isOfPublisher(source: CitedSource, publisher: Publisher): boolean {
  const byName =
    source.publisher !== null &&
    publisher.name !== null &&
    plainName(source.publisher) === plainName(publisher.name)
  return byName || sameHost(source.url, publisher.url)
}

/**
 * What the evidence that is used lacks for this verdict.
 *
 * @param cited sources of evidence that is used; one cited twice counts once
 */
export function shortfallsOf(
  terms: PolicyTerms,
  ratingId: string,
  cited: readonly CitedSource[],
  publisher: Publisher,
): Shortfall[] {
  const rule = terms.evidenceRules.find((one) => one.ratingId === ratingId)
  if (rule === undefined) return []
  const sources = [...new Map(cited.map((source) => [source.id, source])).values()]
  const primary = sources.filter(({ kind }) => primaryKinds.has(kind)).length
  const own = sources.filter((source) => isOfPublisher(source, publisher)).length
  return [
    ...(sources.length < rule.sources
      ? [{ what: 'sources' as const, asked: rule.sources, found: sources.length }]
      : []),
    ...(primary < rule.primary ? [{ what: 'primary' as const, asked: rule.primary, found: primary }] : []),
    ...(rule.independent && own > 0 ? [{ what: 'independent' as const, asked: 0, found: own }] : []),
  ]
}

const sourcesInWords = (n: number, kind = '') => `${n} ${kind}source${n === 1 ? '' : 's'}`

/** A rule as a reader of a report is told it. */
export function ruleInWords(rule: EvidenceRule, label: string): string {
  const parts = [
    ...(rule.sources > 0 ? [`at least ${sourcesInWords(rule.sources)}`] : []),
    ...(rule.primary > 0 ? [`at least ${rule.primary} primary`] : []),
    ...(rule.independent ? ['none from the publisher under check'] : []),
  ]
  return `“${label}” rests on ${parts.length === 0 ? 'any evidence' : parts.join(', ')}.`
}

/** What is missing, as the person who settles is told it. */
export function shortfallInWords({ what, asked, found }: Shortfall): string {
  if (what === 'sources')
    return `the policy asks for ${sourcesInWords(asked)}, and ${found} ${found === 1 ? 'is' : 'are'} used`
  if (what === 'primary')
    return `it asks for ${sourcesInWords(asked, 'primary ')}, and ${found} ${found === 1 ? 'is' : 'are'} primary`
  return `it asks for none from the publisher under check, and ${found} ${found === 1 ? 'is' : 'are'}`
}
