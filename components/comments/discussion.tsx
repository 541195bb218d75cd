'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '@/components/comments/comment.module.css'
import type { CommentActions } from '@/components/comments/comment-actions'
import { Composer } from '@/components/comments/composer'
import { Thread } from '@/components/comments/thread'
import { useKeys } from '@/components/shell/use-keys'
import type { ClaimView } from '@/lib/core/claims/view'
import type { DiscussionView } from '@/lib/core/comments/view'

interface Props {
  claim: ClaimView
  discussion: DiscussionView
  actions: CommentActions
  /** Off while a dialog of the page takes the keys. */
  keys: boolean
}

/** What was said about a claim: open threads, a field for a new one, and the resolved ones folded away. */
export function Discussion({ claim, discussion, actions, keys }: Props) {
  const t = useTranslations('comments')
  const { threads, asksLeads, mentionable, may } = discussion
  const [passageId, setPassageId] = useState('')
  useKeys({ m: focusField }, keys && may.write)
  const open = threads.filter(({ resolved }) => resolved === null)
  const resolved = threads.filter((thread) => thread.resolved !== null)
  const shared = { claimId: claim.id, language: claim.documentLanguage, mentionable, actions }
  return (
    <section className={classes.discussion} id="discussion" aria-label={t('title')}>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        {open.length === 0 ? null : <span>{t('open', { count: open.length })}</span>}
      </div>
      {threads.length === 0 ? (
        <p className={classes.empty}>{t(may.write ? (asksLeads ? 'emptyBlind' : 'empty') : 'none')}</p>
      ) : null}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} {...shared} />
      ))}
      {may.write ? (
        <div className={classes.new} id="new-comment">
          <h3>{t(asksLeads ? 'question' : 'new')}</h3>
          <Composer
            label={t(asksLeads ? 'question' : 'new')}
            placeholder={t(asksLeads ? 'questionPlaceholder' : 'placeholder')}
            hint={t(asksLeads ? 'questionHint' : 'hint')}
            send={t(asksLeads ? 'ask' : 'send')}
            members={asksLeads ? mentionable.filter(({ lead }) => lead) : mentionable}
            act={actions.writeComment}
            input={{ claimId: claim.id, passageId: passageId === '' ? null : passageId }}
            onDone={() => setPassageId('')}
          >
            <label className={classes.on}>
              <span>{t('about')}</span>
              <select value={passageId} onChange={(event) => setPassageId(event.currentTarget.value)}>
                <option value="">{t('aboutClaim')}</option>
                {claim.passages.map(({ id, exact }) => (
                  <option key={id} value={id}>
                    {t('aboutWords', { words: shortened(exact) })}
                  </option>
                ))}
              </select>
            </label>
          </Composer>
        </div>
      ) : null}
      {resolved.length === 0 ? null : (
        <details className={classes.resolved}>
          <summary>{t('resolvedThreads', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <Thread key={thread.id} thread={thread} {...shared} />
          ))}
        </details>
      )}
    </section>
  )
}

function focusField() {
  document.querySelector<HTMLElement>('#new-comment [role="textbox"]')?.focus()
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words)
