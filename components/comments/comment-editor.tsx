'use client'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import classes from '@/components/comments/comment-editor.module.css'
import { commentKit } from '@/components/comments/comment-kit'
import { useMentions } from '@/components/comments/use-mentions'
import { Avatar } from '@/components/ui/avatar'
import type { CommentDoc } from '@/lib/core/comments/body'
import { commentFromEditor } from '@/lib/core/comments/editing'
import type { Mentionable } from '@/lib/core/comments/view'
import { initialsOf } from '@/lib/core/members/initials'

interface Props {
  label: string
  placeholder: string
  hint: ReactNode
  members: readonly Mentionable[]
  /** What stands in it when it opens. */
  value: CommentDoc | null
  onChange: (doc: CommentDoc) => void
  onSend: () => void
  autoFocus?: boolean
}

/** Where somebody writes a comment: paragraphs, links, and members called by "@". Ctrl/Cmd+Enter sends it. */
export function CommentEditor(props: Props) {
  const { label, placeholder, hint, members, value, onChange, autoFocus = false } = props
  const id = useId()
  const { extension, suggested } = useMentions(members)
  const send = useRef(props.onSend)
  send.current = props.onSend
  const editor = useEditor({
    extensions: [commentKit, extension],
    content: value,
    autofocus: autoFocus ? 'end' : false,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': `${id}-hint`,
        'aria-autocomplete': 'list',
        class: classes.text ?? '',
        dir: 'auto',
      },
      handleKeyDown: (_, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        send.current()
        return true
      },
    },
    onUpdate: ({ editor: changed }) => onChange(commentFromEditor(changed.getJSON())),
  })
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now?.isEmpty ?? true })
  const chosen = suggested === null ? null : `${id}-${suggested.at}`
  useEffect(() => {
    const field = editor?.view.dom
    if (chosen === null) {
      field?.removeAttribute('aria-controls')
      field?.removeAttribute('aria-activedescendant')
    } else {
      field?.setAttribute('aria-controls', `${id}-list`)
      field?.setAttribute('aria-activedescendant', chosen)
    }
  }, [editor, chosen, id])
  return (
    <div className={classes.field} data-own-submit>
      <div className={classes.box} data-placeholder={empty === false ? undefined : placeholder}>
        {editor === null ? <div className={classes.text} aria-hidden /> : <EditorContent editor={editor} />}
      </div>
      {suggested === null ? null : (
        <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={label} ref={bringIntoView}>
          {suggested.members.map((member, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; the keys go on from there
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div
              key={member.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === suggested.at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => suggested.choose(member)}
            >
              <Avatar initials={initialsOf(member.name)} />
              {member.name}
            </div>
          ))}
        </div>
      )}
      <p className={classes.hint} id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

const bringIntoView = (list: HTMLElement | null) => list?.scrollIntoView({ block: 'nearest' })
