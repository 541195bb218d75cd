'use client'
import { useEffect, useState } from 'react'

/**
 * Text that outlives the form it is typed in: a colleague's new round takes the form away, and the words are there
 * when it comes back. In this tab only, until it is closed.
 *
 * @param key names the text: whose it is, and of what
 */
export function useKeptText(key: string) {
  const [text, setText] = useState('')
  useEffect(() => {
    const kept = stored(() => sessionStorage.getItem(key))
    if (kept) setText(kept)
  }, [key])
  return {
    text,
    type: (next: string) => {
      setText(next)
      stored(() => sessionStorage.setItem(key, next))
    },
    forget: () => stored(() => sessionStorage.removeItem(key)),
  }
}

/** Storage may be full or forbidden: then the text lives as long as the form. */
function stored<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
