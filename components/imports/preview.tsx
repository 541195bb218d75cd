'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { useAct } from '@/components/acts/use-act'
import { DetailFields, type ImportDraft } from '@/components/documents/detail-fields'
import { OriginFacts } from '@/components/imports/origin-facts'
import classes from '@/components/imports/preview.module.css'
import { PreviewStretch, STRETCH } from '@/components/imports/preview-stretch'
import { useLeftOut } from '@/components/imports/use-left-out'
import article from '@/components/reader/article.module.css'
import { Button } from '@/components/ui/button'
import type { Picture } from '@/lib/core/documents/block'
import type { ReadArticle } from '@/lib/core/imports/article'
import type { ImportView } from '@/lib/core/imports/view'

interface Props {
  slug: string
  view: ImportView & { article: ReadArticle }
  freeze: Act<{ documentId: string }>
  takeWhole: () => void
  isTakingWhole: boolean
}

/** What was read, to be corrected and frozen. */
export function Preview({ slug, view, freeze, takeWhole, isTakingWhole }: Props) {
  const t = useTranslations('imports.preview')
  const router = useRouter()
  const read = view.article
  const [details, setDetails] = useState(() => draftOf(view))
  const { parts, out, change, clear, leftOut } = useLeftOut(read)
  const act = useAct(freeze)
  const [isFrozen, setFrozen] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const pictureWords = useCallback(
    ({ alt }: Picture) => (alt === '' ? t('picture') : t('pictureOf', { alt })),
    [t],
  )
  const label = useCallback((words: string) => t('keep', { words }), [t])
  const problem = (name: string) =>
    act.refusal?.field === `details.${name}` || act.refusal?.field === name ? act.refusal.message : undefined
  const elsewhere = act.refusal && !Object.keys(details).some((name) => problem(name)) ? act.refusal : null

  async function submit() {
    const typed = Object.entries(details).map(([name, value]) => [name, value.trim() || null])
    const given = { ...Object.fromEntries(typed), headline: details.headline, language: details.language }
    const done = await act.run({ importId: view.id, details: given, leftOut: leftOut() })
    if (done.ok) {
      setFrozen(true)
      router.push(`/${slug}/documents/${done.value.documentId}`)
    } else
      requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  const stretches = useMemo(() => {
    const count = Math.ceil(parts.length / STRETCH)
    return Array.from({ length: count }, (_, at) => parts.slice(at * STRETCH, (at + 1) * STRETCH))
  }, [parts])
  return (
    <div ref={page}>
      <div className={classes.preview}>
        <section className={classes.text} aria-label={t('parts')}>
          <p className={classes.hint}>{t('keysHint')}</p>
          <div className={article.frame} lang={details.language} dir="auto">
            <div className={article.article}>
              {stretches.map((stretch, at) => (
                <PreviewStretch
                  key={stretch[0]?.from}
                  from={at * STRETCH}
                  parts={stretch}
                  marks={stretch.map((_, i) => (out.has(at * STRETCH + i) ? 'o' : 'k')).join('')}
                  pictureWords={pictureWords}
                  label={label}
                  change={change}
                />
              ))}
            </div>
          </div>
        </section>
        <div className={classes.side}>
          <section aria-labelledby="preview-details" className={classes.details}>
            <h2 id="preview-details" className={classes.cap}>
              {t('details')}
            </h2>
            <div className={classes.fields}>
              <DetailFields
                details={details}
                onChange={setDetails}
                problem={problem}
                {...(view.document ? { only: ['headline', 'deck'] as const } : {})}
              />
            </div>
          </section>
          <OriginFacts view={view} takeWhole={takeWhole} isTakingWhole={isTakingWhole} />
        </div>
      </div>
      <div className={classes.foot}>
        {elsewhere ? (
          <p role="alert" className={classes.problem}>
            {elsewhere.message}
          </p>
        ) : null}
        <p className={classes.count} aria-live="polite">
          {t('leftOut', { count: out.size, total: parts.length })}
        </p>
        {out.size > 0 ? (
          <Button variant="quiet" onClick={clear}>
            {t('takeBack')}
          </Button>
        ) : null}
        <Button variant="primary" disabled={act.busy || isFrozen} onClick={() => void submit()}>
          {act.busy || isFrozen ? t('freezing') : t('freeze')}
        </Button>
      </div>
    </div>
  )
}

/** What was found, as the fields show it. For a new revision the language is the document's. */
/** What was read; what a changed text does not say for itself is as it was. */
function draftOf({ article: read, fetchedFrom, document, current }: Props['view']): ImportDraft {
  const { headline, deck } = read.headline === '' && current ? current : read
  return {
    headline,
    deck,
    byline: read.byline ?? '',
    publisher: read.publisher ?? '',
    url: read.url ?? fetchedFrom ?? '',
    publishedOn: read.publishedOn ?? '',
    language: document?.language ?? read.language ?? 'en',
  }
}
