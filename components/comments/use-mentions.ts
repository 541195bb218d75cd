'use client'
import { Mention } from '@tiptap/extension-mention'
import type { SuggestionProps } from '@tiptap/suggestion'
import { useMemo, useRef, useState } from 'react'
import { suggestMembers } from '@/lib/core/comments/suggest'
import type { Mentionable } from '@/lib/core/comments/view'

/** What an editor offers while somebody types a name after "@". */
export interface Suggested {
  members: Mentionable[]
  /** Which of them Enter takes. */
  at: number
  choose: (member: Mentionable) => void
}

type Chosen = { id: string; label: string }

/**
 * The extension that makes mentions of an editor, and what it offers now. The list itself is drawn by whoever asks,
 * below the field; keys go on to the editor.
 *
 * @param members whom the comment may call
 */
export function useMentions(members: readonly Mentionable[]) {
  const [suggested, setSuggested] = useState<Suggested | null>(null)
  const now = useRef<Suggested | null>(null)
  const known = useRef(members)
  known.current = members
  const extension = useMemo(() => {
    const show = (next: Suggested | null) => {
      now.current = next
      setSuggested(next)
    }
    const offer = (props: SuggestionProps<Mentionable, Chosen>) =>
      show(
        props.items.length === 0
          ? null
          : {
              members: props.items,
              at: 0,
              choose: ({ id, name }) => props.command({ id, label: name }),
            },
      )
    const press = (key: string, open: Suggested): boolean => {
      const { members: offered, at, choose } = open
      const member = offered[at]
      if (key === 'ArrowDown') show({ ...open, at: (at + 1) % offered.length })
      else if (key === 'ArrowUp') show({ ...open, at: (at + offered.length - 1) % offered.length })
      else if ((key === 'Enter' || key === 'Tab') && member !== undefined) choose(member)
      else if (key === 'Escape') show(null)
      else return false
      return true
    }
    return Mention.configure({
      suggestion: {
        items: ({ query }: { query: string }) => suggestMembers(known.current, query),
        render: () => ({
          onStart: offer,
          onUpdate: offer,
          onExit: () => show(null),
          onKeyDown: ({ event }: { event: KeyboardEvent }) => {
            if (now.current === null || event.ctrlKey || event.metaKey) return false
            if (!press(event.key, now.current)) return false
            // What Esc closes is the list, not the dialog or the form around it.
            event.stopPropagation()
            return true
          },
        }),
      },
    })
  }, [])
  return { extension, suggested }
}
