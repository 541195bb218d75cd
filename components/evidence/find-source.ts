import type { Outcome } from '@/lib/core/outcome'
import type { SourceView } from '@/lib/core/sources/view'

/** Asks whether the workspace has a source at this URL, DOI or PMID. @throws when the server cannot be reached */
export async function findSource(
  slug: string,
  address: string,
  signal: AbortSignal,
): Promise<Outcome<SourceView | null>> {
  const query = new URLSearchParams({ address })
  const response = await fetch(`/api/v1/${encodeURIComponent(slug)}/sources?${query}`, {
    signal,
    headers: { accept: 'application/json' },
  })
  return (await response.json()) as Outcome<SourceView | null>
}
