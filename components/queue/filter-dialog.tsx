'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { queueHref } from '@/components/queue/queue-href'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { claimStates, claimTypes, priorities } from '@/lib/core/claims/state'
import { dues, type QueueFilter, readQueueQuery } from '@/lib/core/queue/filter'
import type { QueueView } from '@/lib/core/queue/view'
import { closenesses } from '@/lib/core/review/closeness'
import classes from './filter-dialog.module.css'

/** Every filter at once. Nothing moves behind it until it is shown; its answer lives in the address. */
export function FilterDialog(props: {
  slug: string
  queue: QueueView
  opened: boolean
  onClose: () => void
}) {
  const t = useTranslations('queue')
  const states = useTranslations('verdicts')
  const kinds = useTranslations('evidence')
  const router = useRouter()
  const form = useId()
  const { slug, queue, opened, onClose } = props
  const { filter, choices, list, sort } = queue
  const boxes = <T extends string>(
    name: 'state' | 'priority' | 'type' | 'spread',
    values: readonly T[],
    word: (value: T) => string,
  ) => (
    <fieldset className={classes.boxes}>
      <legend>{t(`filter.name.${name}`)}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={(filter[name] as readonly string[] | undefined)?.includes(value) ?? false}
          />
          {word(value)}
        </label>
      ))}
    </fieldset>
  )
  const select = (
    name: 'document' | 'assignee' | 'due' | 'scale' | 'source',
    options: readonly { value: string; label: string }[],
  ) => (
    <Field label={t(`filter.name.${name}`)}>
      <select name={name} defaultValue={filter[name] ?? ''}>
        <option value="">{t('filter.any')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
  const show = (data: FormData) => {
    const query = new URLSearchParams()
    for (const [name, value] of data) if (typeof value === 'string') query.append(name, value)
    const { filter: asked } = readQueueQuery(query) satisfies { filter: QueueFilter }
    onClose()
    router.push(queueHref(slug, list, { filter: asked, sort }))
  }
  const footer = (
    <div className={classes.foot}>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={form}>
        {t('filter.show')}
      </Button>
    </div>
  )
  return (
    <Dialog opened={opened} onClose={onClose} title={t('filter.title')} footer={footer} size="l">
      <form
        id={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          show(new FormData(event.currentTarget))
        }}
      >
        <div className={classes.wide}>
          <Field label={t('filter.name.text')} hint={t('filter.textHint')}>
            <input
              name="text"
              type="search"
              defaultValue={filter.text ?? ''}
              maxLength={200}
              data-autofocus
            />
          </Field>
        </div>
        {boxes('state', claimStates, (state) => states(`state.${state}`))}
        {boxes('type', claimTypes, (type) => t(`type.${type}`))}
        {boxes('priority', priorities, (priority) => t(`priority.${priority}`))}
        {boxes('spread', closenesses, (spread) => t(`stand.${spread}`))}
        {select(
          'document',
          choices.documents.map(({ id, headline }) => ({ value: id, label: headline })),
        )}
        {select(
          'due',
          dues.map((due) => ({ value: due, label: t(`filter.due.${due}`) })),
        )}
        {select('assignee', [
          { value: 'me', label: t('filter.me') },
          ...(choices.members.length > 0 ? [{ value: 'nobody', label: t('filter.nobody') }] : []),
          ...choices.members.map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {select(
          'source',
          choices.sourceKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) })),
        )}
        {choices.scales.length > 1 || filter.scale !== undefined
          ? select(
              'scale',
              choices.scales.map(({ key, name }) => ({ value: key, label: name })),
            )
          : null}
      </form>
    </Dialog>
  )
}
