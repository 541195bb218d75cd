'use client'
import type { ReactNode } from 'react'
import { ClaimDrawer } from '@/components/reader/claim-drawer'
import { ClaimSheet } from '@/components/reader/claim-sheet'
import type { SelectionActs } from '@/components/reader/selection-acts'
import type { ReaderSize } from '@/components/reader/use-reader-size'
import type { SheetStop } from '@/components/reader/use-sheet-drag'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

interface Props {
  size: ReaderSize
  drawerOpen: boolean
  onCloseDrawer: () => void
  stop: SheetStop
  onStop: (stop: SheetStop) => void
  placed: readonly PlacedClaim[]
  activeId: string | null
  language: string
  hrefOf: (claimId: string) => string
  onStep: (by: 1 | -1) => void
  selection: SelectionActs | null
  foot: ReactNode
  form: ReactNode
  empty: ReactNode
  list: ReactNode
}

/** The claims where the window has no room for them beside the text: in a drawer over it or a sheet below. */
export function ClaimsAround({ size, drawerOpen, onCloseDrawer, ...sheet }: Props) {
  const { form, empty, list } = sheet
  if (size === 'drawer' && (drawerOpen || form)) {
    return <ClaimDrawer onClose={onCloseDrawer}>{form ?? empty ?? list}</ClaimDrawer>
  }
  return size === 'sheet' ? <ClaimSheet {...sheet} /> : null
}
