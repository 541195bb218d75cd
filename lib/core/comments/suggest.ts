import type { Mentionable } from '@/lib/core/comments/view'

const MOST = 6

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The members whose name, or a word of it, begins with what was typed after "@"; the first six. */
export function suggestMembers(members: readonly Mentionable[], typed: string): Mentionable[] {
  const wanted = folded(typed.trim())
  return members
    .filter(({ name }) => {
      const words = folded(name)
      return words.startsWith(wanted) || words.split(/\s+/).some((word) => word.startsWith(wanted))
    })
    .slice(0, MOST)
}
