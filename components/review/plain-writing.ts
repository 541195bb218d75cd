import type { StarterKitOptions } from '@tiptap/starter-kit'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** An editor of plain paragraphs, whose only mark is the link: addresses become links as they are typed. */
export const plainWriting: Partial<StarterKitOptions> = {
  bold: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  strike: false,
  trailingNode: false,
  underline: false,
  link: {
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (url) => linkTarget(url) !== null,
    HTMLAttributes: { rel: 'noopener noreferrer', target: null },
  },
}
