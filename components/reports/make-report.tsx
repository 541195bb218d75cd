'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Outcome } from '@/lib/core/outcome'
import classes from './reports.module.css'

export interface MakeReportProps {
  slug: string
  documents: { id: string; headline: string }[]
  /** The document the page was asked about, if any. */
  chosen: string | null
  make: (input: { documentId: string }) => Promise<Outcome<{ reportId: string; number: number }>>
}

/** Makes a report of a document as the log stands now; the new one then heads the list. */
export function MakeReport({ slug, documents, chosen, make }: MakeReportProps) {
  const t = useTranslations('reports')
  const router = useRouter()
  const [documentId, setDocumentId] = useState(chosen ?? documents[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<number | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    setDone(null)
    const outcome = await make({ documentId }).catch(() => null)
    setBusy(false)
    if (outcome === null) setProblem(t('unreachable'))
    else if (!outcome.ok) setProblem(outcome.refusal.message)
    else {
      setDone(outcome.value.number)
      router.replace(`/${slug}/reports?document=${documentId}`)
      router.refresh()
    }
  }
  return (
    <form className={classes.make} onSubmit={(event) => void submit(event)}>
      <Field label={t('document')} error={problem}>
        <select value={documentId} onChange={(event) => setDocumentId(event.target.value)}>
          {documents.map(({ id, headline }) => (
            <option key={id} value={id}>
              {headline}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" variant="primary" disabled={busy || documentId === ''}>
        {busy ? t('making') : t('make')}
      </Button>
      <p className={classes.done} role="status">
        {done === null ? null : t('doneWith', { number: done })}
      </p>
    </form>
  )
}
