'use client'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import { useTakingOver } from '@/components/acts/use-taking-over'
import { CertaintyRows } from '@/components/scales/certainty-rows'
import { RatingRow } from '@/components/scales/rating-row'
import { ScaleMeanwhile } from '@/components/scales/scale-meanwhile'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { RatingPicker } from '@/components/verdicts/rating-picker'
import {
  MOST_RATINGS,
  makeScaleInput,
  ownScale,
  type RatingInput,
  type ScaleInput,
} from '@/lib/core/verdicts/own-scale'
import { palette } from '@/lib/core/verdicts/palette'
import { type Slot, slots } from '@/lib/core/verdicts/scale'
import classes from './scale-form.module.css'

interface Props {
  start: ScaleInput
  /** The version that this one follows; null for a new scale. */
  follows: { scaleId: string; version: number } | null
  settingsHref: string
  save: Act<{ scaleId: string; version: number }>
}

/** Ratings in the order of the line, and then those beside it: what is shown is what is kept. */
const inOrder = (values: readonly RatingInput[]) => [
  ...values.filter(({ onLine }) => onLine),
  ...values.filter(({ onLine }) => !onLine),
]

/**
 * Makes a scale, or the next version of one. What is wrong is said beside it, by the same rules that the server has.
 */
export function ScaleForm({ start, follows, settingsHref, save }: Props) {
  const t = useTranslations('settings.scaleForm')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { run, busy, refusal, clear } = useAct(save)
  const { typed: draft, change: keep, meanwhile } = useTakingOver(start)
  const [tried, setTried] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const parsed = makeScaleInput.safeParse(draft)
  const errorAt = (...path: (string | number)[]) =>
    tried && !parsed.success
      ? parsed.error.issues.find((issue) => issue.path.join('.') === path.join('.'))?.message
      : undefined
  const taken = new Set(draft.values.map(({ slot }) => slot))
  const hasLine = draft.values.some(({ onLine }) => onLine)
  const change = (part: Partial<ScaleInput>) => {
    clear()
    keep(part)
  }
  const values = (list: RatingInput[]) => change({ values: inOrder(list) })
  const free = (onLine: boolean): Slot =>
    slots.find((slot) => !taken.has(slot) && palette[slot].onScale === onLine) ??
    slots.find((slot) => !taken.has(slot)) ??
    'not-checkable'

  function changeRating(at: number, part: Partial<RatingInput>) {
    const moved = part.onLine === undefined ? {} : { slot: free(part.onLine) }
    values(draft.values.map((rating, index) => (index === at ? { ...rating, ...part, ...moved } : rating)))
  }

  /** A step that moves takes the colour of its new place, so that the line stays in order. */
  function move(at: number, by: 1 | -1) {
    const [one, other] = [draft.values[at], draft.values[at + by]]
    if (one === undefined || other === undefined || one.onLine !== other.onLine) return
    const [mine, theirs] = one.onLine
      ? [
          { ...one, slot: other.slot, schemaRating: other.schemaRating },
          { ...other, slot: one.slot, schemaRating: one.schemaRating },
        ]
      : [one, other]
    values(draft.values.map((rating, index) => (index === at ? theirs : index === at + by ? mine : rating)))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!parsed.success) {
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')
          ?.scrollIntoView({ block: 'center' }),
      )
      return
    }
    const outcome = await run(follows === null ? draft : { ...follows, scale: draft })
    if (!outcome.ok) return
    router.push(`${settingsHref}#scales`)
    router.refresh()
  }

  // What has no label yet is called by its number, so that nobody meets a choice without a name.
  const called = draft.values.map((rating, at) =>
    rating.label.trim() === '' ? { ...rating, label: t('ratingNumber', { number: at + 1 }) } : rating,
  )
  const preview = ownScale({ ...draft, values: called }, 'preview', 1, null)
  const general = errorAt('values') ?? errorAt('certainty')
  return (
    <form ref={form} className={classes.form} aria-label={t('form')} onSubmit={submit} noValidate>
      <div>
        {meanwhile === null || follows === null ? null : (
          <ScaleMeanwhile {...meanwhile} version={follows.version} />
        )}
        <Field label={t('name')} hint={t('nameHint')} error={errorAt('name')}>
          <input
            value={draft.name}
            maxLength={60}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        <h2>{t('ratings')}</h2>
        <p className={classes.small}>{t('ratingsHint', { most: MOST_RATINGS })}</p>
        <ol className={classes.list}>
          {draft.values.map((rating, at) => (
            <RatingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a rating has no name of its own while it is written
              key={at}
              at={at}
              count={draft.values.length}
              rating={rating}
              hasLine={hasLine}
              taken={taken}
              errorOf={(field) => errorAt('values', at, field)}
              onChange={(part) => changeRating(at, part)}
              onMove={(by) => move(at, by)}
              onRemove={
                draft.values.length > 2 ? () => values(draft.values.filter((_, index) => index !== at)) : null
              }
            />
          ))}
        </ol>
        {draft.values.length < MOST_RATINGS ? (
          <Button
            onClick={() =>
              values([
                ...draft.values,
                {
                  id: null,
                  label: '',
                  definition: '',
                  onLine: false,
                  slot: free(false),
                  coarse: 'mixed',
                  schemaRating: null,
                  terminal: true,
                },
              ])
            }
          >
            <IconPlus size={15} aria-hidden /> {t('add')}
          </Button>
        ) : null}
        <CertaintyRows
          levels={draft.certainty}
          errorOf={(at, field) => errorAt('certainty', at, field)}
          onChange={(certainty) => change({ certainty })}
        />
      </div>
      <aside className={classes.aside} aria-label={t('preview')}>
        <h2>{t('preview')}</h2>
        <RatingPicker
          scale={preview}
          value={picked}
          onChange={setPicked}
          name="preview-rating"
          label={t('preview')}
        />
        {general === undefined ? null : (
          <p className={classes.error} role="alert">
            {general}
          </p>
        )}
        {tried && !parsed.success && general === undefined ? (
          <p className={classes.error}>{t('someWrong')}</p>
        ) : null}
        <RefusalNote refusal={refusal} />
        <div className={classes.acts}>
          <Button type="submit" variant="primary" disabled={busy}>
            {follows === null ? t('make') : t('makeVersion', { version: follows.version + 1 })}
          </Button>
          <LinkButton href={`${settingsHref}#scales`}>{t('cancel')}</LinkButton>
        </div>
        <p className={classes.small}>{t('afterwards')}</p>
      </aside>
    </form>
  )
}
