'use client'

import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { MadeLink as Made } from '@/lib/core/invitations/view'
import classes from './invitations.module.css'

/** A link that was just made, with its secret: here once, to be copied now. */
export function MadeLink({ made, label }: { made: Made; label: string }) {
  const t = useTranslations('invitations')
  const id = useId()
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle')
  const link = new URL(made.link, window.location.origin).href
  const copy = () => {
    const done = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setState('copied'),
      () => setState('byHand'),
    )
  }
  const Glyph = state === 'copied' ? IconCheck : IconCopy
  return (
    <section className={classes.made} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <p role="status">
        {made.mailedTo === null ? t('notMailed') : t('mailed', { email: made.mailedTo })} {t('once')}{' '}
        {t('until')} <Time iso={made.expiresAt} format="exact" />.
      </p>
      <div className={classes.link}>
        <input
          type="text"
          readOnly
          aria-label={label}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>
          <Glyph size={16} stroke={1.75} aria-hidden="true" />
          <span aria-live="polite">{t(`copy.${state}`)}</span>
        </Button>
      </div>
    </section>
  )
}
