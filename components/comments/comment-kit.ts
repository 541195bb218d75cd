import { StarterKit } from '@tiptap/starter-kit'
import { plainWriting } from '@/components/review/plain-writing'

/** Paragraphs and links, as in a rationale, without its lists and quotes; mentions come beside it. */
export const commentKit = StarterKit.configure({
  ...plainWriting,
  blockquote: false,
  bulletList: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
})
