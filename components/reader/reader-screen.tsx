'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { ActToast } from '@/components/reader/act-toast'
import { AddToClaim } from '@/components/reader/add-to-claim'
import { Article } from '@/components/reader/article'
import { BesideForm } from '@/components/reader/beside-form'
import { BesideText } from '@/components/reader/beside-text'
import { ClaimList } from '@/components/reader/claim-list'
import { ClaimsAround } from '@/components/reader/claims-around'
import { DocumentBar } from '@/components/reader/document-bar'
import { FindBar } from '@/components/reader/find-bar'
import { LinkedNote } from '@/components/reader/linked-note'
import { LostPassages } from '@/components/reader/lost-passages'
import { Minimap } from '@/components/reader/minimap'
import { NoClaims } from '@/components/reader/no-claims'
import { PassageLayer } from '@/components/reader/passage-layer'
import { PassageTools } from '@/components/reader/passage-tools'
import classes from '@/components/reader/reader.module.css'
import { ReaderLegend } from '@/components/reader/reader-legend'
import type { ReaderProps } from '@/components/reader/reader-props'
import { SelectionToolbar } from '@/components/reader/selection-toolbar'
import { SetAsideDialog } from '@/components/reader/set-aside-dialog'
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

interface Props extends ReaderProps {
  /** The claims as what stands beside the article shows them. */
  cards: readonly ClaimCard[]
  ahead: CardsAhead
  /** The same claims for the article, where they are drawn a frame earlier. */
  drawn: Watched<readonly ClaimCard[]>
}

/** What floats above the page closes itself on Esc; nothing beneath it closes with it. */
const FLOATING = '.mantine-Menu-dropdown, .mantine-Popover-dropdown'

/** Everything on the screen of an article. */
export const ReaderScreen = memo(function ReaderScreen(props: Props) {
  const { document, revision, ahead, drawn, scale, linkedClaimId, detachedFirst, actions } = props
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

  const legend = (
    <ReaderLegend
      tally={tally}
      scale={scale}
      by={by}
      onBy={setBy}
      only={only}
      onOnly={setOnly}
      coverage={coverage}
      setting={setting}
      mayTakeUp={document.may.setAside}
      language={language}
    />
  )
  const drafting = marking.doing === 'new'
  const form =
    drafting || detached.open ? (
      <BesideForm
        marking={marking}
        detached={detached}
        language={language}
        hrefOf={hrefOf}
        revisionsHref={revisionsHref}
        mayPlace={document.may.placePassage}
        small={size === 'sheet'}
        onCancel={end}
      />
    ) : null
  const none = cards.length === 0
  const empty = none || (placed.length === 0 && only !== null) ? <NoClaims none={none} may={may} /> : null
  const foot =
    focus.activeId === null ? null : (
      <PassageTools work={work} language={language} mayPropose={may} hrefOf={hrefOf} />
    )
  const list = (
    <ClaimList
      label={t('claims')}
      placed={placed}
      focus={{
        ...focus,
        activate: (claimId) => {
          choose(claimId)
          setStop('half')
          if (claimId !== null) bringIntoView(claimId)
        },
      }}
      language={language}
      hrefOf={hrefOf}
      foot={foot}
    />
  )
  return (
    <>
      <DocumentBar
        document={document}
        revisionNumber={revision.number}
        revisionsHref={revisionsHref}
        detached={detached}
        cards={cards}
        listed={placed.length}
        tally={tally}
        actions={actions}
        legend={legend}
        history={may ? history : null}
        onFind={find.show}
        claimsOpen={drawerOpen}
        onClaims={() => setDrawerOpen((before) => !before)}
      />
      <FindBar find={find} />
      <div className={classes.reader}>
        <aside className={classes.legend}>
          <div>{size === 'column' ? legend : null}</div>
        </aside>
        <main id="content" className={classes.main} ref={main}>
          <LinkedNote
            link={linked.link}
            language={language}
            revisionsHref={revisionsHref}
            onDismiss={linked.dismiss}
          />
          <Article
            view={view}
            drawing={drawing}
            furniture={furniture}
            language={language}
            label={t('article')}
            activeId={focus.activeId}
            onActivate={(claimId, at) => {
              choose(claimId)
              work.focus.lookAt(claimId, at)
            }}
            onHover={focus.hover}
          />
          {size !== 'sheet' && selectedRects && acts ? (
            <SelectionToolbar rects={selectedRects} acts={acts} />
          ) : null}
          {marking.doing === null ? (
            <PassageLayer
              work={work}
              view={view}
              main={main}
              shape={shape}
              colourOf={(card) => drawing.colourOfCard(card)}
              language={language}
            />
          ) : null}
          <LostPassages lost={lost} language={language} hrefOf={hrefOf} />
        </main>
        <BesideText
          shape={shape}
          by={by}
          focus={focus}
          language={language}
          hrefOf={hrefOf}
          onActivate={choose}
          origin={main}
          wide={size === 'column'}
          foot={foot}
          form={form}
          empty={empty}
        />
      </div>
      <Minimap shape={shape} by={by} activeId={focus.activeId} coverage={coverage.onMap} origin={main} />
      <ClaimsAround
        size={size}
        drawerOpen={drawerOpen && work.adjusting.edge === null}
        onCloseDrawer={() => {
          setDrawerOpen(false)
          if (drafting) end()
          else detached.setOpen(false)
        }}
        stop={stop}
        onStop={setStop}
        placed={placed}
        activeId={focus.activeId}
        language={language}
        hrefOf={hrefOf}
        onStep={step}
        selection={marking.doing === null ? acts : null}
        foot={foot}
        form={form}
        empty={empty}
        list={list}
      />
      <AddToClaim
        purpose="addTo"
        opened={marking.doing === 'add'}
        drafts={drafts}
        language={language}
        onPick={marking.addTo}
        onClose={end}
      />
      <SetAsideDialog
        setting={setting}
        revision={revision}
        language={language}
        onClose={() => view.editor?.view.dom.focus({ preventScroll: true })}
      />
      {work.adjusting.edge === null ? <ActToast history={history} /> : null}
      <p className="visually-hidden" role="status">
        {detached.said}
      </p>
      <p className="visually-hidden" role="status">
        {aloud}
      </p>
    </>
  )
})
