'use client'
import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/comments/comment.module.css'
import type { CommentActions } from '@/components/comments/comment-actions'
import { CommentItem } from '@/components/comments/comment-item'
import { Composer } from '@/components/comments/composer'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { Mentionable, ThreadView } from '@/lib/core/comments/view'

interface Props {
  thread: ThreadView
  claimId: string
  language: string
  mentionable: readonly Mentionable[]
  actions: CommentActions
}

/** A thread: what it is about, what was said in order, and what can be done with it. */
export function Thread({ thread, claimId, language, mentionable, actions }: Props) {
  const t = useTranslations('comments')
  const [replying, setReplying] = useState(false)
  const { run, busy, refusal, clear } = useAct(actions.resolveThread)
  const [first] = thread.comments
  const members = thread.sealed
    ? mentionable.filter(({ id, lead }) => lead || id === first.authorId)
    : mentionable
  const { resolved, may } = thread
  return (
    <article className={classes.thread} aria-label={t('threadBy', { name: first.authorName })}>
      {thread.passage === null ? null : (
        <blockquote className={classes.about} lang={language} dir="auto">
          {thread.passage.exact}
        </blockquote>
      )}
      {thread.sealed ? (
        <p className={classes.seal}>
          <IconLock size={14} stroke={1.75} aria-hidden />
          {t('sealed')}
        </p>
      ) : null}
      <ul className={classes.comments}>
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} members={members} actions={actions} />
        ))}
      </ul>
      {resolved === null ? null : (
        <p className={classes.seal}>
          <IconCircleCheck size={14} stroke={1.75} aria-hidden />
          <span>
            {t('resolvedBy', { name: resolved.byName })} <Time iso={resolved.at} />
          </span>
        </p>
      )}
      {replying && may.reply ? (
        <Composer
          label={t('replyLabel', { name: first.authorName })}
          placeholder={t('replyPlaceholder')}
          hint={thread.sealed ? t('replyHintSealed', { name: first.authorName }) : t('hint')}
          send={t('reply')}
          members={members}
          act={actions.writeComment}
          input={{ claimId, replyToId: thread.id }}
          autoFocus
          onDone={() => setReplying(false)}
          onCancel={() => setReplying(false)}
        />
      ) : null}
      <RefusalNote refusal={refusal} onReloaded={clear} />
      <div className={classes.foot}>
        {may.reply && !replying ? (
          <Button size="s" variant="quiet" onClick={() => setReplying(true)}>
            {t('reply')}
          </Button>
        ) : null}
        {may.resolve ? (
          <Button
            size="s"
            variant="quiet"
            disabled={busy}
            onClick={() => void run({ commentId: thread.id, resolved: resolved === null })}
          >
            {t(resolved === null ? 'resolve' : 'reopen')}
          </Button>
        ) : null}
      </div>
    </article>
  )
}
