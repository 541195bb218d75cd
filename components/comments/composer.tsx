'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/comments/comment.module.css'
import { CommentEditor } from '@/components/comments/comment-editor'
import { Button } from '@/components/ui/button'
import type { CommentDoc } from '@/lib/core/comments/body'
import type { Mentionable } from '@/lib/core/comments/view'

interface Props {
  label: string
  placeholder: string
  hint: ReactNode
  send: string
  members: readonly Mentionable[]
  act: Act
  /** What is sent besides the words. */
  input: object
  value?: CommentDoc | null
  autoFocus?: boolean
  /** Beside the buttons. */
  children?: ReactNode
  onDone?: () => void
  onCancel?: () => void
}

/** A comment being written. What was typed stays until the server has it. */
export function Composer(props: Props) {
  const t = useTranslations('comments')
  const { value = null, onDone, onCancel } = props
  const [doc, setDoc] = useState<CommentDoc | null>(value)
  const [sent, setSent] = useState(0)
  const { run, busy, refusal, clear } = useAct(props.act)
  const empty = doc === null || doc.content.length === 0
  async function send() {
    if (empty || busy) return
    const outcome = await run({ ...props.input, body: doc })
    if (!outcome.ok) return
    setDoc(null)
    setSent(sent + 1)
    onDone?.()
  }
  return (
    <div className={classes.composer}>
      <CommentEditor
        key={sent}
        label={props.label}
        placeholder={props.placeholder}
        hint={props.hint}
        members={props.members}
        value={sent === 0 ? value : null}
        onChange={setDoc}
        onSend={() => void send()}
        autoFocus={props.autoFocus ?? false}
      />
      <RefusalNote refusal={refusal} onReloaded={clear} />
      {empty && onCancel === undefined && refusal === null ? null : (
        <div className={classes.acts}>
          {props.children}
          {onCancel === undefined ? null : (
            <Button size="s" variant="quiet" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button size="s" variant="accent" disabled={busy || empty} onClick={() => void send()}>
            {busy ? t('sending') : props.send}
          </Button>
        </div>
      )}
    </div>
  )
}
