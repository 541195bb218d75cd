'use client'
import { IconBooks, IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { findSource } from '@/components/evidence/find-source'
import { SourceForm } from '@/components/evidence/source-form'
import classes from '@/components/evidence/source-step.module.css'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type AddressFields, fieldsOfAddress } from '@/lib/core/sources/address'
import type { SourceInput } from '@/lib/core/sources/input'
import type { SourceView } from '@/lib/core/sources/view'

/** A source that was settled on: one the library has, or a new one as typed. */
export type Chosen = { found: SourceView } | { fresh: SourceInput }

interface Props {
  slug: string
  onChosen: (chosen: Chosen) => void
  /** A new source typed before, when the person comes back to it. */
  typed: SourceInput | null
}

type Looked =
  | { kind: 'nothing' | 'looking' | 'unreadable' | 'unknown' }
  | { kind: 'failed'; message: string }
  | { kind: 'found'; source: SourceView }

/** First the link: what the library has already is found again, anything else is described once. */
export function SourceStep({ slug, onChosen, typed }: Props) {
  const t = useTranslations('evidence')
  const [address, setAddress] = useState(typed !== null && !typed.confidential ? addressOf(typed) : '')
  const [looked, setLooked] = useState<Looked>({ kind: 'nothing' })
  const [withoutLink, setWithoutLink] = useState(typed !== null && address === '')
  const fields = fieldsOfAddress(address)
  useEffect(() => {
    if (address.trim() === '') return setLooked({ kind: 'nothing' })
    if (fieldsOfAddress(address) === null) return setLooked({ kind: 'unreadable' })
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      setLooked({ kind: 'looking' })
      try {
        const outcome = await findSource(slug, address.trim(), abort.signal)
        if (!outcome.ok) return setLooked({ kind: 'failed', message: outcome.refusal.message })
        setLooked(outcome.value === null ? { kind: 'unknown' } : { kind: 'found', source: outcome.value })
      } catch {
        if (!abort.signal.aborted) setLooked({ kind: 'failed', message: t('lookUpFailed') })
      }
    }, 350)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [address, slug, t])

  if (withoutLink) {
    return (
      <>
        <Button size="s" variant="quiet" onClick={() => setWithoutLink(false)}>
          <IconLink size={14} stroke={1.75} aria-hidden />
          {t('haveLink')}
        </Button>
        <SourceForm address={null} typed={typed} onDone={(fresh) => onChosen({ fresh })} />
      </>
    )
  }
  const describe = looked.kind === 'unknown' || looked.kind === 'failed'
  return (
    <>
      <form
        data-step={looked.kind === 'found' || undefined}
        onSubmit={(event) => {
          event.preventDefault()
          if (looked.kind === 'found') onChosen({ found: looked.source })
        }}
      >
        <Field
          label={t('address')}
          hint={t('addressHint')}
          error={
            looked.kind === 'unreadable' && address.trim().length > 7 ? t('addressUnreadable') : undefined
          }
        >
          <input
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            data-autofocus
            value={address}
            placeholder="https://doi.org/10.…"
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </Field>
        <div aria-live="polite">
          {looked.kind === 'looking' ? <p className={classes.says}>{t('looking')}</p> : null}
          {looked.kind === 'failed' ? <p className={classes.says}>{looked.message}</p> : null}
          {looked.kind === 'unknown' ? <p className={classes.says}>{t('notInLibrary')}</p> : null}
          {looked.kind === 'found' ? <Found source={looked.source} /> : null}
        </div>
      </form>
      {describe && fields !== null ? (
        <SourceForm address={fields} typed={typed} onDone={(fresh) => onChosen({ fresh })} />
      ) : null}
      {describe || looked.kind === 'found' ? null : (
        <Button size="s" variant="quiet" onClick={() => setWithoutLink(true)}>
          {t('withoutLink')}
        </Button>
      )}
    </>
  )
}

function Found({ source }: { source: SourceView }) {
  const t = useTranslations('evidence')
  return (
    <div className={classes.found}>
      <IconBooks size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={classes.lead}>{t('foundInLibrary')}</p>
        <p className={classes.title}>{source.title}</p>
        <p className={classes.says}>
          {[source.authors, source.container, source.issued].filter((part) => part !== null).join('. ')}
        </p>
      </div>
      <Button variant="primary" size="s" type="submit">
        {t('useThis')}
      </Button>
    </div>
  )
}

const addressOf = ({ url, doi, pmid }: Partial<AddressFields>) => url ?? doi ?? pmid ?? ''
