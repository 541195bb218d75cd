'use client'
import { ClaimDrawer } from '@/components/reader/claim-drawer'
import { ClaimSheet, type SheetProps } from '@/components/reader/claim-sheet'
import type { ReaderSize } from '@/components/reader/use-reader-size'

interface Props extends SheetProps {
  size: ReaderSize
  drawerOpen: boolean
  onCloseDrawer: () => void
}

/** The claims where the window has no room for them beside the text: in a drawer over it or a sheet below. */
export function ClaimsAround({ size, drawerOpen, onCloseDrawer, ...sheet }: Props) {
  const { form, empty, list } = sheet
  if (size === 'drawer' && (drawerOpen || form)) {
    return <ClaimDrawer onClose={onCloseDrawer}>{form ?? empty ?? list}</ClaimDrawer>
  }
  return size === 'sheet' ? <ClaimSheet {...sheet} /> : null
}
