'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import type { ClaimView } from '@/lib/core/claims/view'

/** The passage other words are being proposed for; at first the one the address asks for (`?propose=`). */
export function useProposing(claim: ClaimView) {
  const router = useRouter()
  const asked = useSearchParams().get('propose')
  const [passageId, setPassageId] = useState(asked)
  const passage = claim.passages.find(({ id }) => id === passageId)
  const place = passage?.placement === null ? passage : passage?.placement.place
  return {
    /** null while none is, or where its words have no place in the newest text. */
    passage: passage && place ? { passageId: passage.id, exact: place.exact } : null,
    begin: (id: string) => setPassageId(id),
    end: () => {
      setPassageId(null)
      if (asked !== null) router.replace('?', { scroll: false })
    },
  }
}
