'use client'
import { IconChevronDown, IconChevronUp, IconLetterCase, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect } from 'react'
import classes from '@/components/reader/find-bar.module.css'
import type { Find } from '@/components/reader/use-find'

/** What is looked for, how often it is there, and the way from one match to the next. */
export function FindBar({ find }: { find: Find }) {
  const t = useTranslations('reading.find')
  const { open, field, count } = find
  useEffect(() => {
    if (open) field.current?.select()
  }, [open, field])
  if (!open) return null
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') find.close()
    else find.step(event.shiftKey ? -1 : 1)
  }
  const sign = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <search className={classes.bar} aria-label={t('label')}>
      <input
        ref={field}
        type="text"
        value={find.typed}
        aria-label={t('label')}
        placeholder={t('label')}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={({ currentTarget }) => find.type(currentTarget.value)}
        onKeyDown={onKey}
      />
      <span
        className={classes.count}
        role="status"
        data-none={(find.typed !== '' && count === 0) || undefined}
      >
        {find.typed === '' ? null : count === 0 ? t('none') : t('nth', { n: find.n + 1, count })}
      </span>
      <button
        type="button"
        aria-label={t('strict')}
        title={t('strict')}
        aria-pressed={find.strict}
        onClick={() => find.setStrict(!find.strict)}
      >
        <IconLetterCase {...sign} />
      </button>
      <button
        type="button"
        aria-label={t('previous')}
        title={t('previous')}
        disabled={count === 0}
        onClick={() => find.step(-1)}
      >
        <IconChevronUp {...sign} />
      </button>
      <button
        type="button"
        aria-label={t('next')}
        title={t('next')}
        disabled={count === 0}
        onClick={() => find.step(1)}
      >
        <IconChevronDown {...sign} />
      </button>
      <button type="button" aria-label={t('close')} title={t('close')} onClick={find.close}>
        <IconX {...sign} />
      </button>
    </search>
  )
}
