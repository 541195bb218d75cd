'use client'
import { useCallback, useMemo, useState } from 'react'

/** Which claim is being looked at: by a choice, or for a moment under the pointer or the focus. */
export interface FocusedClaim {
  activeId: string | null
  /** Both, for the words and the card to light up together. */
  lit: ReadonlySet<string>
  hoverId: string | null
  /** Also puts the claim into the address, so that the address can be sent to somebody. */
  activate: (claimId: string | null) => void
  /** Lets go of a claim, if it is this one. */
  leave: (claimId: string) => void
  hover: (claimId: string | null) => void
}

/** @param linked the claim that the address named when the page was opened */
export function useFocusClaim(linked: string | null): FocusedClaim {
  const [activeId, setActiveId] = useState(linked)
  const [hoverId, hover] = useState<string | null>(null)
  const activate = useCallback((claimId: string | null) => {
    setActiveId(claimId)
    intoAddress(claimId)
  }, [])
  const leave = useCallback((claimId: string) => {
    setActiveId((before) => (before === claimId ? null : before))
    if (new URL(window.location.href).searchParams.get('claim') === claimId) intoAddress(null)
  }, [])
  const lit = useMemo(
    () => new Set([activeId, hoverId].filter((id): id is string => id !== null)),
    [activeId, hoverId],
  )
  return useMemo(
    () => ({ activeId, hoverId, lit, activate, leave, hover }),
    [activeId, hoverId, lit, activate, leave],
  )
}

function intoAddress(claimId: string | null): void {
  const address = new URL(window.location.href)
  if (claimId === null) address.searchParams.delete('claim')
  else address.searchParams.set('claim', claimId)
  window.history.replaceState(null, '', address)
}
