'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import classes from '@/components/evidence/evidence-form.module.css'
import { type Problems, problemsOf } from '@/components/evidence/form-problems'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { AddressFields } from '@/lib/core/sources/address'
import {
  confidentialSource,
  describedSource,
  type SourceInput,
  type SourceKind,
  sourceKinds,
} from '@/lib/core/sources/input'

interface Props {
  /** Where it is; null for a source without a link, which alone may be confidential. */
  address: AddressFields | null
  typed: SourceInput | null
  onDone: (source: SourceInput) => void
}

const texts = ['title', 'authors', 'container', 'publisher', 'issued', 'details', 'level'] as const
type TextField = (typeof texts)[number]

/** The record of a new source, typed once for the whole workspace. */
export function SourceForm({ address, typed, onDone }: Props) {
  const t = useTranslations('evidence')
  const before = typed !== null && !typed.confidential ? typed : null
  const [confidential, setConfidential] = useState(address === null && typed?.confidential === true)
  const [kind, setKind] = useState<SourceKind>(typed?.kind ?? guessKind(address))
  const [said, setSaid] = useState<Record<TextField, string>>(
    () => Object.fromEntries(texts.map((name) => [name, before?.[name] ?? ''])) as Record<TextField, string>,
  )
  const [peerReviewed, setPeerReviewed] = useState(before?.peerReviewed ?? null)
  const [held, setHeld] = useState(
    typed?.confidential === true
      ? { heldBy: typed.heldBy, describedAs: typed.describedAs }
      : { heldBy: '', describedAs: '' },
  )
  const [problems, setProblems] = useState<Problems>({})

  function send(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const parsed = confidential
      ? confidentialSource.safeParse({ confidential: true, kind, ...held })
      : describedSource.safeParse({ confidential: false, kind, ...said, ...address, peerReviewed })
    if (parsed.success) onDone(parsed.data)
    else setProblems(problemsOf(parsed.error))
  }
  const text = (name: TextField, props: { hint?: string; max: number }) => (
    <Field label={t(`source.${name}`)} hint={props.hint} error={problems[name]}>
      <input
        type="text"
        maxLength={props.max}
        value={said[name]}
        onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
      />
    </Field>
  )
  const hidden = (name: keyof typeof held, hint: string, max: number) => (
    <Field label={t(`source.${name}`)} hint={hint} error={problems[name]}>
      <input
        type="text"
        maxLength={max}
        value={held[name]}
        onChange={(event) => setHeld({ ...held, [name]: event.currentTarget.value })}
      />
    </Field>
  )
  return (
    <form className={classes.form} onSubmit={send} data-step>
      <div className={classes.pair}>
        <Field label={t('source.kind')}>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as SourceKind)}>
            {sourceKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </Field>
        {address === null ? (
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={confidential}
              onChange={(event) => setConfidential(event.currentTarget.checked)}
            />
            {t('source.confidential')}
          </label>
        ) : null}
      </div>
      {confidential ? (
        <>
          <p className={classes.hint}>{t('source.confidentialHint')}</p>
          {hidden('describedAs', t('source.describedAsHint'), 300)}
          {hidden('heldBy', t('source.heldByHint'), 200)}
        </>
      ) : (
        <>
          {text('title', { max: 1000 })}
          {text('authors', { max: 1000, hint: t('source.authorsHint') })}
          <div className={classes.pair}>
            {text('container', { max: 500 })}
            {text('publisher', { max: 300 })}
          </div>
          <div className={classes.pair}>
            {text('issued', { max: 40, hint: t('source.issuedHint') })}
            {text('details', { max: 200, hint: t('source.detailsHint') })}
          </div>
          <div className={classes.pair}>
            <Field label={t('source.peerReviewed')}>
              <select
                value={String(peerReviewed)}
                onChange={(event) => setPeerReviewed(peerReviewedOf(event.currentTarget.value))}
              >
                <option value="null">{t('source.peerUnknown')}</option>
                <option value="true">{t('source.peerYes')}</option>
                <option value="false">{t('source.peerNo')}</option>
              </select>
            </Field>
            {text('level', { max: 300, hint: t('source.levelHint') })}
          </div>
          {(['url', 'doi', 'pmid'] as const).map((name) =>
            problems[name] ? (
              <p key={name} className={classes.problem} role="alert">
                {problems[name]}
              </p>
            ) : null,
          )}
        </>
      )}
      <div className={classes.foot}>
        <Button variant="primary" type="submit" keyCap="Ctrl Enter">
          {t('next')}
        </Button>
      </div>
    </form>
  )
}

const peerReviewedOf = (value: string) => (value === 'null' ? null : value === 'true')

function guessKind(address: AddressFields | null): SourceKind {
  if (address === null) return 'interview'
  return address.doi !== null || address.pmid !== null ? 'journal-article' : 'web-page'
}
