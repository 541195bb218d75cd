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
  const reader = useReader(props)
  const { size, focus, detached, marking, language, work } = reader

  const legend = (
    <ReaderLegend
      tally={reader.tally}
      scale={scale}
      by={reader.by}
      onBy={reader.setBy}
      only={reader.only}
      onOnly={reader.setOnly}
      coverage={reader.coverage}
      setting={reader.setting}
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
        hrefOf={reader.hrefOf}
        revisionsHref={reader.revisionsHref}
        mayPlace={document.may.placePassage}
        small={size === 'sheet'}
        onCancel={reader.end}
      />
    ) : null
  const none = reader.cards.length === 0
  const empty =
    none || (reader.placed.length === 0 && reader.only !== null) ? (
      <NoClaims none={none} may={reader.may} />
    ) : null
  const foot =
    focus.activeId === null ? null : (
      <PassageTools work={work} language={language} mayPropose={reader.may} hrefOf={reader.hrefOf} />
    )
  const list = (
    <ClaimList
      label={t('claims')}
      placed={reader.placed}
      focus={{
        ...focus,
        activate: (claimId) => {
          reader.choose(claimId)
          reader.setStop('half')
          if (claimId !== null) reader.bringIntoView(claimId)
        },
      }}
      language={language}
      hrefOf={reader.hrefOf}
      foot={foot}
    />
  )
  return (
    <>
      <DocumentBar
        document={document}
        revisionNumber={revision.number}
        revisionsHref={reader.revisionsHref}
        detached={detached}
        cards={reader.cards}
        listed={reader.placed.length}
        tally={reader.tally}
        actions={actions}
        legend={legend}
        history={reader.may ? reader.history : null}
        onFind={reader.find.show}
        claimsOpen={reader.drawerOpen}
        onClaims={() => reader.setDrawerOpen((before) => !before)}
      />
      <FindBar find={reader.find} />
      <div className={classes.reader}>
        <aside className={classes.legend}>
          <div>{size === 'column' ? legend : null}</div>
        </aside>
        <main id="content" className={classes.main} ref={reader.main}>
          <LinkedNote
            link={reader.linked.link}
            language={language}
            revisionsHref={reader.revisionsHref}
            onDismiss={reader.linked.dismiss}
          />
          <Article
            view={reader.view}
            drawing={reader.drawing}
            furniture={reader.furniture}
            language={language}
            label={t('article')}
            activeId={focus.activeId}
            onActivate={(claimId, at) => {
              reader.choose(claimId)
              work.focus.lookAt(claimId, at)
            }}
            onHover={focus.hover}
          />
          {size !== 'sheet' && reader.selectedRects && reader.acts ? (
            <SelectionToolbar rects={reader.selectedRects} acts={reader.acts} />
          ) : null}
          {marking.doing === null ? (
            <PassageLayer
              work={work}
              view={reader.view}
              main={reader.main}
              shape={reader.shape}
              colourOf={(card) => reader.drawing.colourOfCard(card)}
              language={language}
            />
          ) : null}
          <LostPassages lost={reader.lost} language={language} hrefOf={reader.hrefOf} />
        </main>
        <BesideText
          shape={reader.shape}
          by={reader.by}
          focus={focus}
          language={language}
          hrefOf={reader.hrefOf}
          onActivate={reader.choose}
          origin={reader.main}
          wide={size === 'column'}
          foot={foot}
          form={form}
          empty={empty}
        />
      </div>
      <Minimap
        shape={reader.shape}
        by={reader.by}
        activeId={focus.activeId}
        coverage={reader.coverage.onMap}
        origin={reader.main}
      />
      <ClaimsAround
        size={size}
        drawerOpen={reader.drawerOpen && work.adjusting.edge === null}
        onCloseDrawer={() => {
          reader.setDrawerOpen(false)
          if (drafting) reader.end()
          else detached.setOpen(false)
        }}
        stop={reader.stop}
        onStop={reader.setStop}
        placed={reader.placed}
        activeId={focus.activeId}
        language={language}
        hrefOf={reader.hrefOf}
        onStep={reader.step}
        selection={marking.doing === null ? reader.acts : null}
        foot={foot}
        form={form}
        empty={empty}
        list={list}
      />
      <AddToClaim
        purpose="addTo"
        opened={marking.doing === 'add'}
        drafts={reader.drafts}
        language={language}
        onPick={marking.addTo}
        onClose={reader.end}
      />
      <SetAsideDialog
        setting={reader.setting}
        revision={revision}
        language={language}
        onClose={() => reader.view.editor?.view.dom.focus({ preventScroll: true })}
      />
      {work.adjusting.edge === null ? <ActToast history={reader.history} /> : null}
      <p className="visually-hidden" role="status">
        {detached.said}
      </p>
      <p className="visually-hidden" role="status">
        {reader.aloud}
      </p>
    </>
  )
})
