import { toHex } from '@/lib/core/audit/hex'
import { sha256 } from '@/lib/core/audit/sha256'
import { isStorable } from '@/lib/core/input-fields'

/** What may identify a source: any of these, as typed or pasted. */
export interface Identifiers {
  url?: string | null
  doi?: string | null
  pmid?: string | null
}

/**
 * The one normal form by which a source is found again: `doi:10.…` (lower case: DOIs ignore case), else
 * `pmid:…`, else the normalised https address; `sha256:…` of what would be too long for an index. A DOI or PMID inside
 * a web address counts as one. Null when nothing identifies it, as with an interview.
 */
export function identityKeyOf(source: Identifiers): string | null {
  const key = longIdentityKeyOf(source)
  return key === null ? null : indexable(key)
}

/** UTF-8 bytes up to which a key is written out: an index of Postgres takes no more than 2,700. */
const LONGEST_KEY = 1000

/** A longer key is as good by its hash. Percent-encoding makes an address up to nine times as long as it was typed. */
function indexable(key: string): string {
  const bytes = new TextEncoder().encode(key)
  return bytes.length <= LONGEST_KEY ? key : `sha256:${toHex(sha256(bytes))}`
}

function longIdentityKeyOf(source: Identifiers): string | null {
  const url = webUrl(source.url)
  return (
    doiKey(source.doi) ??
    (url && doiOfUrl(url)) ??
    pmidKey(source.pmid) ??
    (url && (pmidOfUrl(url) ?? normalUrl(url)))
  )
}

/** The same key for one address of unknown kind, as typed into a search box: a URL, a DOI or a PMID. */
export function identityKeyOfAddress(address: string): string | null {
  if (!isStorable(address)) return null
  const key = doiKey(address) ?? pmidKey(address)
  return key === null ? identityKeyOf({ url: address }) : indexable(key)
}

function doiKey(text: string | null | undefined): string | null {
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+?)[.,;]*$/i.exec(text?.trim() ?? '')?.[1]
  return doi === undefined ? null : `doi:${doi.toLowerCase()}`
}

function pmidKey(text: string | null | undefined): string | null {
  const pmid = /^(?:pmid:?\s*)?0*(\d{1,9})$/i.exec(text?.trim() ?? '')?.[1]
  return pmid === undefined ? null : `pmid:${pmid}`
}

function webUrl(text: string | null | undefined): URL | null {
  try {
    const url = new URL(text?.trim() ?? '')
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

function doiOfUrl(url: URL): string | null {
  if (!/^(www\.|dx\.)?doi\.org$/.test(url.hostname)) return null
  try {
    return doiKey(decodeURIComponent(url.pathname.slice(1)))
  } catch {
    return null
  }
}

function pmidOfUrl(url: URL): string | null {
  const where = `${url.hostname}${url.pathname}`
  const found = /^(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\/?$/.exec(
    where,
  )
  return pmidKey(found?.[1])
}

/** Parameters that say where a reader came from, not what is read. */
const isTracking = (name: string) => /^(utm_.*|fbclid)$/i.test(name)

/** The URL parser has lower-cased scheme and host and dropped a default port already. */
function normalUrl(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name))
  const query = new URLSearchParams(kept)
  query.sort()
  const search = kept.length === 0 ? '' : `?${query}`
  return `https://${url.host}${url.pathname.replace(/\/+$/, '')}${search}`
}
