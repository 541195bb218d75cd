// Packages that come without types, as far as they are used here.

declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding of a page's bytes. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: {
      transportLayerEncodingLabel?: string
      defaultEncoding?: string
      maxPrescanBytes?: number
    },
  ): string
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'

  export default function footnotes(markdown: MarkdownIt): void
}
