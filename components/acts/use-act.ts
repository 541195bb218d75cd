'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import type { Outcome, Refusal } from '@/lib/core/outcome'

/**
 * Runs an action and keeps what came of it where it happened: busy while it runs, the refusal afterwards. A dropped
 * connection is a refusal too, so that nothing typed is lost to an error page.
 */
export function useAct<T>(act: Act<T>) {
  const t = useTranslations('acts')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  async function run(input: unknown): Promise<Outcome<T>> {
    setBusy(true)
    setRefusal(null)
    const outcome = await act(input).catch(
      (): Outcome<T> => ({ ok: false, refusal: { code: 'request.not-sent', message: t('notSent') } }),
    )
    setBusy(false)
    if (!outcome.ok) setRefusal(outcome.refusal)
    return outcome
  }
  return { run, busy, refusal, clear: () => setRefusal(null) }
}
