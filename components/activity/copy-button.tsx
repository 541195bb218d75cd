'use client'

import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('activity')
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  const Glyph = state === 'copied' ? IconCheck : IconCopy
  return (
    <Button size="s" onClick={copy}>
      <Glyph size={14} stroke={1.75} aria-hidden="true" />
      <span aria-live="polite">{state === 'idle' ? label : t(state)}</span>
    </Button>
  )
}
