'use client'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useId, useState } from 'react'
import { LinkDialog } from '@/components/review/link-dialog'
import { plainWriting } from '@/components/review/plain-writing'
import classes from '@/components/review/rationale-editor.module.css'
import { RationaleTools } from '@/components/review/rationale-tools'
import type { RationaleDoc } from '@/lib/core/review/rationale'
import { rationaleFromEditor } from '@/lib/core/review/rationale-editing'

/**
 * Paragraphs, lists, quotes and links: everything else an editor can do is off, so nothing has to be thrown away later.
 */
const kit = StarterKit.configure(plainWriting)

interface Props {
  label: string
  hint: string
  error: string | undefined
  value: RationaleDoc | null
  /** Rises when the value was replaced from outside. */
  loaded: number
  onChange: (doc: RationaleDoc) => void
}

/** Where a reviewer writes why. */
export function RationaleEditor({ label, hint, error, value, loaded, onChange }: Props) {
  const id = useId()
  const [linking, setLinking] = useState(false)
  const described = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`
  const editor = useEditor({
    extensions: [kit],
    content: value,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': described,
        class: classes.text ?? '',
        dir: 'auto',
      },
    },
    onUpdate: ({ editor: changed }) => onChange(rationaleFromEditor(changed.getJSON())),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a replaced value is taken up, not each own change
  useEffect(() => {
    if (loaded > 0) editor?.commands.setContent(value, { emitUpdate: false })
  }, [editor, loaded])
  return (
    <div>
      <div className={classes.head}>
        <span className={classes.label} id={`${id}-label`}>
          {label}
        </span>
        <span className={classes.hint} id={`${id}-hint`}>
          {hint}
        </span>
        <RationaleTools editor={editor} onLink={() => setLinking(true)} />
      </div>
      <div className={classes.box} data-invalid={error !== undefined || undefined}>
        {editor === null ? <div className={classes.text} aria-hidden /> : <EditorContent editor={editor} />}
      </div>
      {error === undefined ? null : (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {linking && editor !== null ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  )
}
