import type { SourceView } from '@/lib/core/sources/view'

/** Where the source can be read: its own link, else the registry of its DOI or PMID; null when nowhere. */
export function sourceLink(source: Pick<SourceView, 'url' | 'doi' | 'pmid'>): string | null {
  if (source.url !== null) return source.url
  if (source.doi !== null) return `https://doi.org/${encodeURI(source.doi)}`
  return source.pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`
}
