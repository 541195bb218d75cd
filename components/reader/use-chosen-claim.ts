'use client'
import { useCallback, useState } from 'react'
import { useFocusClaim } from '@/components/reader/use-focus-claim'
import type { SheetStop } from '@/components/reader/use-sheet-drag'

/** The claim in focus, and the drawer or the sheet that opens to show it. */
export function useChosenClaim(linked: string | null) {
  const focus = useFocusClaim(linked)
  const [drawerOpen, setDrawerOpen] = useState(linked !== null)
  const [stop, setStop] = useState<SheetStop>(linked === null ? 'peek' : 'half')
  const { activate } = focus
  const choose = useCallback(
    (claimId: string | null) => {
      activate(claimId)
      if (claimId === null) return
      setDrawerOpen(true)
      setStop((before) => (before === 'peek' ? 'half' : before))
    },
    [activate],
  )
  return { focus, choose, drawerOpen, setDrawerOpen, stop, setStop }
}
