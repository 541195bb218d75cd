'use client'
import { useEffect, useEffectEvent } from 'react'

/**
 * Ctrl/Cmd+Enter, also while typing, for the one form of a page. A dialog on top, and a field within `data-own-submit`,
 * have their own.
 *
 * @param enabled off while the form cannot be sent
 */
export function useSubmitKey(submit: () => void, enabled: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // A field that is sent for itself, such as a comment, must never submit a review.
    if (event.target instanceof Element && event.target.closest('[data-own-submit]') !== null) return
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
    event.preventDefault()
    submit()
  })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [enabled])
}
