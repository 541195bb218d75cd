'use client'

import { IconFileText } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { BlockPreview } from '@/components/documents/block-preview'
import { DetailFields, type ImportDraft } from '@/components/documents/detail-fields'
import { chooseFile, sendFile, unreachable } from '@/components/documents/text-file'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome, Refusal } from '@/lib/core/outcome'
import classes from './import-form.module.css'

const empty: ImportDraft = {
  headline: '',
  deck: '',
  byline: '',
  publisher: '',
  url: '',
  publishedOn: '',
  language: 'en',
}

/** Import by paste or by a text file, with a look at the parts that were recognised before it is frozen. */
export function ImportForm(props: {
  slug: string
  paste: (input: unknown) => Promise<Outcome<{ documentId: string }>>
}) {
  const t = useTranslations('documents')
  const router = useRouter()
  const [details, setDetails] = useState(empty)
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const shown = useDeferredValue(text)
  const form = useRef<HTMLFormElement>(null)
  const problem = (name: string) => (refusal?.field === name ? refusal.message : undefined)
  // The headline is checked first; an empty text is said beside it, not at the next try.
  const noText = refusal?.field === 'headline' && text.trim() === '' ? t('textMissing') : undefined
  useEffect(() => {
    if (refusal !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])

  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const read = await chooseFile(chosen)
    if (!read.ok) {
      setRefusal(read.refusal)
      return
    }
    setRefusal(null)
    setFile(chosen)
    setText(read.value)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const input = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [name, value.trim() || null]),
    )
    const cleaned = { ...input, headline: details.headline, language: details.language }
    const done =
      file === null
        ? await props.paste({ ...cleaned, text }).catch(() => unreachable)
        : await sendFile(props.slug, file, cleaned)
    if (done.ok) {
      router.push(`/${props.slug}/documents/${done.value.documentId}`)
      return
    }
    setRefusal(done.refusal)
    setBusy(false)
  }
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes.text}>
        <Field label={t('text')} hint={t('textHint')} error={problem('text') ?? noText}>
          <textarea
            rows={16}
            value={text}
            readOnly={file !== null}
            data-over={over || undefined}
            className={classes.area}
            onChange={(event) => setText(event.currentTarget.value)}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              if (event.dataTransfer.files.length === 0) return
              event.preventDefault()
              setOver(false)
              void take(event.dataTransfer.files[0])
            }}
          />
        </Field>
        <div className={classes.file}>
          <label className={classes.choose}>
            <IconFileText size={16} stroke={1.75} aria-hidden="true" />
            {t('chooseFile')}
            <input
              type="file"
              accept=".txt,text/plain"
              className="visually-hidden"
              onChange={(event) => {
                void take(event.currentTarget.files?.[0])
                // The same file can be chosen again once it is mended.
                event.currentTarget.value = ''
              }}
            />
          </label>
          {file === null ? null : (
            <>
              <span>{t('fromFile', { name: file.name })}</span>
              <Button
                size="s"
                variant="quiet"
                onClick={() => {
                  setFile(null)
                  setText('')
                }}
              >
                {t('removeFile')}
              </Button>
            </>
          )}
        </div>
        {problem('file') === undefined ? null : (
          <p role="alert" className={`${classes.problem} ${classes.fileProblem}`}>
            {problem('file')} {text === '' ? null : t('textKept')}
          </p>
        )}
        <BlockPreview text={shown} />
      </div>
      <div className={classes.details}>
        <DetailFields details={details} onChange={setDetails} problem={problem} />
        {refusal !== null && refusal.field === undefined ? (
          <p role="alert" className={classes.problem}>
            {refusal.message}
          </p>
        ) : null}
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? t('freezing') : t('freeze')}
        </Button>
        <p className={classes.note}>{t('freezeNote')}</p>
      </div>
    </form>
  )
}
