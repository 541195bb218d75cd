'use client'
import { useTranslations } from 'next-intl'
import type { SelectionActs } from '@/components/reader/selection-acts'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { CopyLinks } from '@/components/reader/use-copy-links'
import { asideOf, type useCoverage } from '@/components/reader/use-coverage'
import type { Detached } from '@/components/reader/use-detached'
import type { Marking } from '@/components/reader/use-marking'
import type { useSetAside } from '@/components/reader/use-set-aside'
import type { DocumentView } from '@/lib/core/documents/view'
import { type ArticleDrawing, claimsWithin } from '@/lib/viewer/drawing'
import type { PlacedClaim } from '@/lib/viewer/reading-order'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Options {
  document: DocumentView
  view: ArticleView
  drawing: ArticleDrawing
  selected: SelectedWords | null
  dropSelected: () => void
  marking: Marking
  detached: Detached
  coverage: ReturnType<typeof useCoverage>
  setting: ReturnType<typeof useSetAside>
  links: CopyLinks
  history: ActHistory
  placed: readonly PlacedClaim[]
  activeId: string | null
  choose: (claimId: string | null) => void
  onNewClaim: () => void
}

/** What can be done with the selected words, by the toolbar, the sheet or a key. */
export function useSelectionActs(options: Options) {
  const { document, view, drawing, selected, dropSelected, marking, detached, links, activeId, choose } =
    options
  const t = useTranslations('reading.copy')
  const may = document.may.draftClaim
  const begin = (doing: 'new' | 'add') => {
    if (!may || !selected || marking.doing !== null) return
    marking.begin(doing, selected)
    dropSelected()
    if (doing === 'new') options.onNewClaim()
  }
  const end = () => {
    marking.end()
    view.editor?.view.dom.focus({ preventScroll: true })
  }
  const placing = detached.choosing
  const place = () => {
    if (!placing || !selected) return
    void detached.answer(placing, selected)
    dropSelected()
  }
  const here = selected ? claimsWithin(drawing, selected.part, selected.start, selected.end) : []
  const acts: SelectionActs | null = selected && {
    here,
    ...(placing ? { place: { number: placing.card.number, run: place } } : {}),
    showHere: () => choose(here[(here.indexOf(activeId ?? '') + 1) % here.length] ?? null),
    ...(may ? { newClaim: () => begin('new'), addTo: () => begin('add') } : {}),
    ...asideOf(document, options.coverage, options.setting.begin),
    copy: { run: (kind) => links.copy(kind, selected, here[0] ?? null), hasOriginal: links.hasOriginal },
    copied: links.copied,
  }
  const copyLink = () => {
    const words = selected ?? options.placed.find(({ card }) => card.id === activeId)?.passage
    if (!words) return
    const claimId = selected ? (here[0] ?? null) : activeId
    void links.copy('link', words, claimId).then((came) => options.history.tell(t(came)))
  }
  return { acts, begin, end, place, copyLink }
}
