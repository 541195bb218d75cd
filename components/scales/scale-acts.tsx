'use client'
import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/settings/settings.module.css'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { Scale } from '@/lib/core/verdicts/scale'

interface Props {
  scale: Scale
  settingsHref: string
  own: boolean
  /** Nobody retires what is in force, or what is retired. */
  retire: Act<object> | null
}

/** What an owner does with a scale: copy any, change and retire an own one. */
export function ScaleActs({ scale, settingsHref, own, retire }: Props) {
  const t = useTranslations('settings.scales')
  const { run, busy, refusal } = useAct(retire ?? (async () => ({ ok: true, value: {} })))
  return (
    <div className={classes.scaleActs}>
      {own ? (
        <LinkButton
          href={`${settingsHref}/scales/${scale.id}`}
          aria-label={t('changeOf', { name: scale.name })}
        >
          {t('change')}
        </LinkButton>
      ) : null}
      <LinkButton
        href={`${settingsHref}/scales/new?from=${scale.id}`}
        aria-label={t('copyOf', { name: scale.name })}
      >
        {t('copy')}
      </LinkButton>
      {retire === null ? null : (
        <Button
          variant="quiet"
          disabled={busy}
          aria-label={t('retireOf', { name: scale.name, version: scale.version })}
          onClick={() => void run({ scaleId: scale.id, version: scale.version })}
        >
          {t('retire')}
        </Button>
      )}
      <RefusalNote refusal={refusal} />
    </div>
  )
}
