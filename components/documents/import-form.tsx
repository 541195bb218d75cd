'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { BlockPreview } from '@/components/documents/block-preview'
import { DetailFields, type ImportDraft } from '@/components/documents/detail-fields'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type Outcome, type Refusal, refuse } from '@/lib/core/outcome'
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

const unreachable = refuse(
  'server.unreachable',
  'The server could not be reached. What you typed is still here; try again.',
)

/** Import by paste, with a look at the parts that were recognised before it is frozen. */
export function ImportForm(props: {
  slug: string
  paste: (input: unknown) => Promise<Outcome<{ documentId: string }>>
}) {
  const t = useTranslations('documents')
  const router = useRouter()
  const [details, setDetails] = useState(empty)
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = useDeferredValue(text)
  const form = useRef<HTMLFormElement>(null)
  const problem = (name: string) => (refusal?.field === name ? refusal.message : undefined)
  // The headline is checked first; an empty text is said beside it, not at the next try.
  const noText = refusal?.field === 'headline' && text.trim() === '' ? t('textMissing') : undefined
  useEffect(() => {
    if (refusal !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const input = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [name, value.trim() || null]),
    )
    const cleaned = { ...input, headline: details.headline, language: details.language }
    const done = await props.paste({ ...cleaned, text }).catch(() => unreachable)
    if (done.ok) {
      router.push(`/${props.slug}/documents/${done.value.documentId}`)
      return
    }
    setRefusal(done.refusal)
    setBusy(false)
  }
  return (
    <form
      ref={form}
      className={`${classes.form} ${classes.below}`}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div>
        <Field label={t('text')} hint={t('textHint')} error={problem('text') ?? noText}>
          <textarea
            rows={16}
            value={text}
            className={classes.area}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
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
