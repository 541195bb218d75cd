import type { ReadArticle } from '@/lib/core/imports/article'
import type { ImportState } from '@/lib/core/imports/state'

/** An article on its way in, as a row of the list. */
export interface ImportRow {
  id: string
  state: ImportState
  /** 0 to 100; null where that is not known. */
  progress: number | null
  /** Why it failed: one sentence. */
  problem: string | null
  /** Under way, and nothing was heard of it for a while: it may be tried again. */
  isSilent: boolean
  /** The file's name, or null. */
  name: string | null
  /** The address it is fetched from, or null for a file. */
  url: string | null
  /** Of the original, in bytes; null until it is here. */
  size: number | null
  startedAt: string
  /** The document whose next revision it is to be. */
  document: { id: string; headline: string; language: string } | null
  /** What it became, or (unchanged) the revision it is the same as. */
  revision: { documentId: string; number: number; headline: string } | null
}

/** One import with what was read. */
export interface ImportView extends ImportRow {
  /** Where the fetching ended, after redirects. */
  fetchedFrom: string | null
  /** Of the original, hexadecimal. */
  sha256: string | null
  mediaType: string | null
  wholePage: boolean
  /** What the newest revision of its document says, where the import is to become the next one. */
  current: { headline: string; deck: string } | null
  /** State `ready` only. */
  article: ReadArticle | null
}
