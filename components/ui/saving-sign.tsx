'use client'

import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import classes from './saving-sign.module.css'

export type Saving =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved'; message: string }

/** Says what the server has, and never "saved" before the server did. */
export function SavingSign({ state }: { state: Saving }) {
  const t = useTranslations('ui')
  if (state.kind === 'idle') return null
  return (
    <p className={state.kind === 'unsaved' ? classes.unsaved : classes.sign} role="status">
      {state.kind === 'saving' ? <IconCloudUp size={16} stroke={1.75} aria-hidden="true" /> : null}
      {state.kind === 'saved' ? <IconCloudCheck size={16} stroke={1.75} aria-hidden="true" /> : null}
      {state.kind === 'unsaved' ? <IconCloudOff size={16} stroke={1.75} aria-hidden="true" /> : null}
      <span>
        {state.kind === 'saving' ? t('saving') : null}
        {state.kind === 'saved' ? (
          <>
            {t('saved')} <Time iso={state.at} />
          </>
        ) : null}
        {state.kind === 'unsaved' ? state.message : null}
      </span>
    </p>
  )
}
