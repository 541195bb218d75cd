'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
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
import { SelectionToolbar } from '@/components/reader/selection-toolbar'
import { SetAsideDialog } from '@/components/reader/set-aside-dialog'
import { type ReaderScreenProps, useReader } from '@/components/reader/use-reader'

/** Everything on the screen of an article. */
export const ReaderScreen = memo(function ReaderScreen(props: ReaderScreenProps) {
  const { document, revision, scale, actions } = props
  const t = useTranslations('reader')
  const {
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
  } = useReader(props)

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
