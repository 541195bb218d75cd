'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/comments/comment.module.css'
import type { CommentActions } from '@/components/comments/comment-actions'
import { CommentBody } from '@/components/comments/comment-body'
import { Composer } from '@/components/comments/composer'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { CommentView, Mentionable } from '@/lib/core/comments/view'
import { initialsOf } from '@/lib/core/members/initials'

interface Props {
  comment: CommentView
  members: readonly Mentionable[]
  actions: CommentActions
}

/** What one person said; one's own can be changed and taken back. */
export function CommentItem({ comment, members, actions }: Props) {
  const t = useTranslations('comments')
  const [editing, setEditing] = useState(false)
  const { run, busy, refusal, clear } = useAct(actions.withdrawComment)
  const { body, authorName } = comment
  return (
    <li className={classes.comment} id={`comment-${comment.id}`}>
      <Avatar initials={initialsOf(authorName)} />
      <div className={classes.said}>
        <div className={classes.who}>
          <b>{authorName}</b> <Time iso={comment.writtenAt} />
          {comment.editedAt === null || body === null ? null : <span>{t('edited')}</span>}
          {editing || !comment.may.withdraw ? null : (
            <span className={classes.own}>
              {comment.may.edit ? (
                <Button size="s" variant="quiet" onClick={() => setEditing(true)}>
                  {t('edit')}
                </Button>
              ) : null}
              <Button
                size="s"
                variant="quiet"
                disabled={busy}
                onClick={() => void run({ commentId: comment.id })}
              >
                {t('withdraw')}
              </Button>
            </span>
          )}
        </div>
        {body === null ? <p className={classes.gone}>{t('withdrawn')}</p> : null}
        {body !== null && !editing ? <CommentBody doc={body} /> : null}
        {editing ? (
          <Composer
            label={t('editLabel')}
            placeholder={t('placeholder')}
            hint={t('editHint')}
            send={t('save')}
            members={members}
            act={actions.editComment}
            input={{ commentId: comment.id, edition: comment.edition }}
            value={body}
            autoFocus
            onDone={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        ) : null}
        <RefusalNote refusal={refusal} onReloaded={clear} />
      </div>
    </li>
  )
}
