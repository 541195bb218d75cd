import { identityKeyOfAddress } from '@/lib/core/sources/identity'

/** The fields of a source that one typed address fills. */
export interface AddressFields {
  url: string | null
  doi: string | null
  pmid: string | null
}

/**
 * What was typed into the one field for a link: a URL, a DOI (bare, with `doi:`, or as a link) or a PMID. Null when it
 * is none of them. A link that carries a DOI or PMID fills both fields.
 */
export function fieldsOfAddress(typed: string): AddressFields | null {
  const key = identityKeyOfAddress(typed)
  if (key === null) return null
  const url = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : null
  if (key.startsWith('doi:')) return { url, doi: key.slice(4), pmid: null }
  if (key.startsWith('pmid:')) return { url, doi: null, pmid: key.slice(5) }
  return { url, doi: null, pmid: null }
}
