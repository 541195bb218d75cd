import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReaderProps } from '@/components/reader/reader-props'
import { useActHistory } from '@/components/reader/use-act-history'
import { useArticleView } from '@/components/reader/use-article-view'
import { useBringIntoView } from '@/components/reader/use-bring-into-view'
import type { CardsAhead } from '@/components/reader/use-cards'
import { useCaretClaims } from '@/components/reader/use-caret-claims'
import { useChosenClaim } from '@/components/reader/use-chosen-claim'
import { useCopyLinks } from '@/components/reader/use-copy-links'
import { useCoverage } from '@/components/reader/use-coverage'
import { useDetached } from '@/components/reader/use-detached'
import { useFind } from '@/components/reader/use-find'
import { useFurniture } from '@/components/reader/use-furniture'
import { useLinkedPassage } from '@/components/reader/use-linked-passage'
import { useMarking } from '@/components/reader/use-marking'
import { useOpenKey } from '@/components/reader/use-open-key'
import { usePageShape } from '@/components/reader/use-page-shape'
import { usePassageActs } from '@/components/reader/use-passage-acts'
import { usePassageWork } from '@/components/reader/use-passage-work'
import { usePlaceWords } from '@/components/reader/use-place-words'
import { useReaderKeys } from '@/components/reader/use-reader-keys'
import { useReaderSize } from '@/components/reader/use-reader-size'
import { useRects } from '@/components/reader/use-rects'
import { useSelectedWords } from '@/components/reader/use-selected-words'
import { useSelectionActs } from '@/components/reader/use-selection-acts'
import { useSetAside } from '@/components/reader/use-set-aside'
import { useShowWords } from '@/components/reader/use-show-words'
import { useShownClaims } from '@/components/reader/use-shown-claims'
import { useTextCaret } from '@/components/reader/use-text-caret'
import type { Watched } from '@/components/reader/watched'
import { wordRects } from '@/components/reader/word-rects'
import type { ClaimCard } from '@/lib/core/claims/view'
import { articleBlocks } from '@/lib/viewer/article-doc'
import { cardsHere } from '@/lib/viewer/here'
import type { Words } from '@/lib/viewer/passage-acts'
import type { Place } from '@/lib/viewer/positions'

export interface ReaderScreenProps extends ReaderProps {
  /** The claims as what stands beside the article shows them. */
  cards: readonly ClaimCard[]
  ahead: CardsAhead
  /** The same claims for the article, where they are drawn a frame earlier. */
  drawn: Watched<readonly ClaimCard[]>
}

/** What floats above the page closes itself on Esc; nothing beneath it closes with it. */
const FLOATING = '.mantine-Menu-dropdown, .mantine-Popover-dropdown'

/**
 * What can be done on the screen of an article, and what it shows: every piece of its state, put together. How it is
 * laid out is `ReaderScreen`.
 */
export function useReader(props: ReaderScreenProps) {
  const { document, revision, ahead, drawn, linkedClaimId, detachedFirst, actions } = props
  const t = useTranslations('reader')
  const router = useRouter()
  const main = useRef<HTMLElement>(null)
  const size = useReaderSize()
  const { focus, choose, drawerOpen, setDrawerOpen, stop, setStop } = useChosenClaim(linkedClaimId)
  const cards = useMemo(() => cardsHere(props.cards, revision.id), [props.cards, revision.id])
  const drafts = useMemo(() => cards.filter(({ state }) => state === 'draft'), [cards])
  const history = useActHistory()
  const change = usePassageActs({ document, revision, actions, cards: ahead, history })
  const placeWords = usePlaceWords({ revision, actions, cards: ahead, history })
  const detached = useDetached(props.cards, revision.id, actions.choosePlace, {
    claimId: linkedClaimId,
    detached: detachedFirst,
  })
  const blocks = useMemo(() => articleBlocks(revision), [revision])
  const furniture = useFurniture(document, revision)
  const { by, setBy, only, setOnly, placed, lost, drawingFor, tally, wordOf } = useShownClaims(
    cards,
    blocks,
    focus.activeId,
  )
  const drawing = useMemo(() => drawingFor(cards), [drawingFor, cards])

  const marking = useMarking({
    document,
    revision,
    actions,
    cards: ahead,
    history,
    change,
    onTakenBack: focus.leave,
    onMarked: (claimId) => {
      setOnly(null)
      setStop('half')
      choose(claimId)
    },
  })
  const language = document.language
  const [aloud, announce] = useState('')
  const caret = useRef<Place | null>(null)
  const bringNow = useRef<(words: Words) => void>(() => {})
  const work = usePassageWork({
    cards,
    drafts,
    activeId: focus.activeId,
    revision,
    language,
    mayDraft: document.may.draftClaim,
    mayPlace: document.may.placePassage,
    change,
    place: placeWords,
    caret,
    announce,
    bring: (words) => bringNow.current(words),
    onMoved: choose,
  })
  const view = useArticleView({
    revision,
    blocks,
    furniture,
    language,
    label: t('article'),
    drawn,
    drawingFor,
    lit: focus.lit,
    pending: marking.words ?? detached.shown ?? work.adjusting.words,
  })
  const [selected, dropSelected] = useSelectedWords(view, revision)
  const coverage = useCoverage({ view, main, revision, cards, setAsides: props.setAsides, drawing, selected })
  const setting = useSetAside({ document, revision, actions, history, coverage })
  const links = useCopyLinks(document, revision)
  const linked = useLinkedPassage(view, main, document, revision)
  const find = useFind({ view, main, revision, drawing, selected })
  useShowWords(view, main, detached.shown)
  useTextCaret(view.editor?.view.dom ?? null)
  const shape = usePageShape(view, main, placed)
  const selectedRects = useRects(selected === null || marking.doing !== null ? null : selected, (words) =>
    main.current ? wordRects(view, main.current, words) : null,
  )

  const revisionsHref = `/${document.workspaceSlug}/documents/${document.id}/revisions`
  const claimsHref = `/${document.workspaceSlug}/claims`
  const hrefOf = useCallback((claimId: string) => `${claimsHref}/${claimId}`, [claimsHref])
  const { bring: bringIntoView, bringWords } = useBringIntoView({
    view,
    shape,
    main,
    size,
    linked: linkedClaimId,
  })
  bringNow.current = bringWords
  const between = useCaretClaims({
    view,
    drawing,
    cards,
    wordOf,
    caret,
    announce,
    activeId: focus.activeId,
    words: work.focus.passage,
    show: choose,
  })
  const step = (by: 1 | -1) => {
    const at = placed.findIndex(({ card }) => card.id === focus.activeId)
    const next = placed[at < 0 ? (by > 0 ? 0 : placed.length - 1) : at + by]
    if (!next) return
    choose(next.card.id)
    bringIntoView(next.card.id)
  }

  const may = document.may.draftClaim
  const { acts, begin, end, place, copyLink } = useSelectionActs({
    document,
    view,
    drawing,
    selected,
    dropSelected,
    marking,
    detached,
    coverage,
    setting,
    links,
    history,
    placed,
    activeId: focus.activeId,
    choose,
    onNewClaim: () => setDrawerOpen(true),
  })
  const closeOne = () => {
    if (window.document.querySelector(FLOATING) !== null) return
    if (selected) dropSelected()
    else if (size === 'drawer' && drawerOpen) setDrawerOpen(false)
    else if (focus.activeId !== null) focus.activate(null)
  }
  useReaderKeys({
    begin,
    place,
    find: find.show,
    nextUnseen: coverage.next,
    setAside: setting.begin,
    copyLink,
    step,
    work,
    between,
    close: closeOne,
  })
  useOpenKey(focus.activeId, view.editor?.view.dom ?? null, (claimId) => router.push(hrefOf(claimId)))

  return {
    main,
    size,
    focus,
    choose,
    drawerOpen,
    setDrawerOpen,
    stop,
    setStop,
    cards,
    drafts,
    history,
    detached,
    furniture,
    by,
    setBy,
    only,
    setOnly,
    placed,
    lost,
    tally,
    drawing,
    marking,
    language,
    aloud,
    work,
    view,
    coverage,
    setting,
    linked,
    find,
    shape,
    selectedRects,
    revisionsHref,
    hrefOf,
    bringIntoView,
    step,
    may,
    acts,
    end,
  }
}
