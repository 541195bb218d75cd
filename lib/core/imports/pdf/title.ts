import { endsSentence } from '@/lib/core/documents/line-shape'
import { median } from '@/lib/core/imports/pdf/layout'
import type { Shaped } from '@/lib/core/imports/pdf/structure'

/** What programs write into a file's title when nobody gives one. */
const JUNK =
  /^(microsoft (word|powerpoint)|untitled|unbenannt|sans titre|sin título|(new |neues )?(document|dokument)\s*\d*$|slide \d|powerpoint|about:blank|https?:\/\/|file:\/\/|[a-z]:\\)|\.(docx?|pdf|html?|indd|qxp|rtf|odt|tex|txt|pages|xlsx?|pptx?|ai|eps|dvi)$/i

/** The title a file gives itself, unless it is one of a program. */
export function soundTitle(title: string | null): string | null {
  const trimmed = title?.replace(/\s+/g, ' ').trim() ?? ''
  return trimmed === '' || trimmed.length > 400 || JUNK.test(trimmed) || !/\p{L}{2}/u.test(trimmed)
    ? null
    : trimmed
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "River towns count the cost - The Example Post" names the heading "River towns count the cost". */
function names(title: string, text: string): boolean {
  const [whole, part] = [plain(title), plain(text)]
  return (
    whole === part || (part.length >= 12 && (whole.startsWith(`${part} `) || part.startsWith(`${whole} `)))
  )
}

/** The largest heading near the beginning of the first page; tags do not always say that it is one. */
function largest(first: readonly Shaped[], all: readonly Shaped[]): Shaped | null {
  const usual = median(
    all.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 40) }, () => size)),
  )
  const begun = first.findIndex(({ kind, text }) => kind === 'paragraph' && text.length > 200)
  const isTitle = ({ kind, size, text }: Shaped, i: number) =>
    (kind === 'heading' || kind === 'paragraph') &&
    text.length <= 300 &&
    // Below the beginning of the text only what is far larger is its title.
    (size >= usual * 1.3 || (kind === 'heading' && (begun < 0 || i < begun)))
  const titles = first.slice(0, 6).filter(isTitle)
  return titles.reduce<Shaped | null>((best, one) => (best && best.size >= one.size ? best : one), null)
}

/** Headline, deck and byline as they are printed, and what is left for the body. */
interface Opening {
  headline: string
  deck: string
  byline: string | null
  body: Shaped[]
  /** The file's own title, when the page shows another. */
  otherTitle: string | null
}

const BYLINE = /^(?:by|von|par|por|di|text:)\s+(\p{Lu}[^\d]{2,100})$/iu

/**
 * Takes headline and deck off the body. The printed words win over the file's own title, which says which heading is
 * the headline, and stands in for one where none is printed.
 */
export function openingOf(shaped: readonly Shaped[], title: string | null): Opening {
  const page = shaped[0]?.paragraph.lines[0]?.page
  const first = shaped.filter(({ paragraph }) => paragraph.lines[0]?.page === page && !paragraph.cell)
  const named = title
    ? first.slice(0, 8).find(({ text }) => text.length < 400 && names(title, text))
    : undefined
  const printed = named ?? largest(first, shaped)
  const at = printed ? shaped.indexOf(printed) : -1
  const below = printed ? shaped[at + 1] : undefined
  const isDeck =
    below !== undefined &&
    printed !== null &&
    below.kind !== 'table-cell' &&
    below.size < printed.size &&
    below.size > (shaped[at + 2]?.size ?? below.size) * 1.06 &&
    below.text.length <= 600 &&
    (endsSentence(below.text) || below.text.length > 60)
  const body = shaped.filter((one) => one !== printed && !(isDeck && one === below))
  const signed = body.slice(Math.max(0, at), Math.max(0, at) + 3).find(({ text }) => BYLINE.test(text))
  return {
    headline: (printed?.text ?? title ?? '').slice(0, 500),
    deck: isDeck ? below.text : '',
    byline: signed ? (BYLINE.exec(signed.text)?.[1]?.trim() ?? null) : null,
    body,
    otherTitle: printed && title && !names(title, printed.text) ? title : null,
  }
}
