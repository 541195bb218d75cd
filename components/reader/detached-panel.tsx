'use client'
import { IconX } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import classes from '@/components/reader/detached-panel.module.css'
import { DetachedPassage } from '@/components/reader/detached-passage'
import type { Detached } from '@/components/reader/use-detached'
import { Button } from '@/components/ui/button'

interface Props {
  detached: Detached
  language: string
  hrefOf: (claimId: string) => string
  revisionsHref: string
  mayPlace: boolean
  /** On a small screen, so that the text can be seen: only what is being placed or shown. */
  small: boolean
}

/** Passages whose words the newest text says differently, or not at all: a person says where they are now. */
export function DetachedPanel({ detached, language, hrefOf, revisionsHref, mayPlace, small }: Props) {
  const t = useTranslations('reader.detached')
  const id = useId()
  const { waiting, answered, choosing, shown } = detached
  const current =
    choosing ??
    [...waiting, ...answered].find(
      ({ placement: { place, candidate } }) => shown !== null && shown === (place ?? candidate),
    )
  const back = () => {
    detached.choose(null)
    detached.show(null)
  }
  const item = (passage: (typeof waiting)[number]) => (
    <DetachedPassage
      key={passage.passage.id}
      of={passage}
      detached={detached}
      language={language}
      href={hrefOf(passage.card.id)}
      mayPlace={mayPlace}
    />
  )
  if (small && current) {
    return (
      <section className={classes.panel} aria-label={t('title')}>
        <Button variant="quiet" size="s" className={classes.all} onClick={back}>
          {t('all')}
        </Button>
        {choosing ? (
          <p className={classes.choosing}>{t('selectNow', { number: choosing.card.number })}</p>
        ) : null}
        <RefusalNote refusal={detached.refusal} />
        <ul>{item(current)}</ul>
      </section>
    )
  }
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('title')}</h2>
        <Button variant="quiet" size="s" aria-label={t('close')} onClick={() => detached.setOpen(false)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </Button>
      </header>
      <p className={classes.lead}>
        {t(waiting.length === 0 ? 'none' : 'lead')} <Link href={revisionsHref}>{t('whatChanged')}</Link>
      </p>
      {choosing ? (
        <p className={classes.choosing} role="status">
          {t('selectNow', { number: choosing.card.number })}{' '}
          <Button variant="quiet" size="s" onClick={() => detached.choose(null)}>
            {t('cancel')}
          </Button>
        </p>
      ) : null}
      <RefusalNote refusal={detached.refusal} />
      <ul>{waiting.map(item)}</ul>
      {answered.length > 0 ? (
        <>
          <h3>{t('answered')}</h3>
          <ul>{answered.map(item)}</ul>
        </>
      ) : null}
    </section>
  )
}
