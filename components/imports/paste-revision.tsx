'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import form from '@/components/documents/import-form.module.css'
import { sendFile } from '@/components/imports/send-file'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { canonicalText } from '@/lib/core/documents/canonical-text'

/** The changed text as pasted characters: their UTF-8 bytes are the original that is kept. */
export function PasteRevision({ slug, documentId }: { slug: string; documentId: string }) {
  const t = useTranslations('imports')
  const router = useRouter()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Half a character has no bytes: it is refused here rather than replaced on the way.
    const canonical = canonicalText(text)
    if (!canonical.ok) return setProblem(canonical.refusal.message)
    setBusy(true)
    const file = new File([text], '', { type: 'text/plain' })
    const sent = await sendFile(slug, file, documentId, () => undefined)
    if (sent.ok) return router.push(`/${slug}/documents/new/${sent.value.importId}`)
    setProblem(sent.refusal.message)
    setBusy(false)
  }
  return (
    <form className={form.paste} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t('pasteRevision')} hint={t('pasteRevisionHint')} error={problem}>
        <textarea
          rows={10}
          className={form.area}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <div>
        <Button type="submit" disabled={busy || text.trim() === ''}>
          {t('toPreview')}
        </Button>
      </div>
    </form>
  )
}
