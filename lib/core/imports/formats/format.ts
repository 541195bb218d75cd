import type { FormatId, ReadArticle } from '@/lib/core/imports/article'
import type { Outcome } from '@/lib/core/outcome'

/** What is known of an original beside its bytes. */
export interface Origin {
  /** As the file was called, or the last part of its address. */
  name: string | null
  /** As the sender declares it, parameters included; often wrong. */
  mediaType: string | null
  /** The address it was fetched from, after redirects: relative links are resolved against it. */
  address: string | null
  /** HTML only: take the whole page, not what looks like its article. */
  wholePage: boolean
}

/** One format an article can be imported from. One file and one line of the registry each. */
export interface ImportFormat {
  id: FormatId
  /** For people: "Word document (.docx)". */
  label: string
  /** With the dot, lower case. */
  extensions: readonly string[]
  /** What the original is stored and served as. */
  mediaType: string
  /**
   * Whether these bytes are of this format, by what is in them. Names and declared types decide only between `maybe`s.
   */
  recognizes(bytes: Uint8Array): 'yes' | 'maybe' | 'no'
  /** Reads the article. Refuses with a sentence what it cannot read; never throws for bad bytes. */
  read(bytes: Uint8Array, origin: Origin): Promise<Outcome<ReadArticle>>
}
