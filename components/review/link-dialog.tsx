'use client'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import classes from '@/components/review/link-dialog.module.css'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { linkTarget } from '@/lib/core/review/rationale-editing'

/** Sets, changes or removes the link of the selected words; with nothing selected the address itself is written. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('review')
  const form = useId()
  const before = String(editor.getAttributes('link').href ?? '')
  const [address, setAddress] = useState(before)
  const [error, setError] = useState<string | undefined>()
  function close() {
    onClose()
    editor.commands.focus()
  }
  function set(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const href = linkTarget(address)
    if (href === null) return setError(t('link.notWeb'))
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onClose()
  }
  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  const footer = (
    <div className={classes.foot}>
      {before === '' ? null : (
        <Button variant="quiet" onClick={remove}>
          {t('link.remove')}
        </Button>
      )}
      <Button variant="primary" type="submit" form={form}>
        {t('link.set')}
      </Button>
    </div>
  )
  return (
    <Dialog opened onClose={close} title={t('link.title')} footer={footer}>
      <form id={form} onSubmit={set}>
        <Field label={t('link.address')} error={error}>
          <input
            type="text"
            inputMode="url"
            maxLength={2000}
            data-autofocus
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
