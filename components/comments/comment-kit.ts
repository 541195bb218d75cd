import { StarterKit } from '@tiptap/starter-kit'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** Paragraphs and links, as in a rationale; mentions come beside it. Addresses become links as they are typed. */
export const commentKit = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
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
})
