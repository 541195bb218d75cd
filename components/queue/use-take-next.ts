import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAct } from '@/components/acts/use-act'
import type { QueueActions } from '@/components/queue/queue-actions'

/** Takes the next claim and opens it, or says why there is none. */
export function useTakeNext(slug: string, takeNext: QueueActions['takeNext']) {
  const t = useTranslations('queue')
  const router = useRouter()
  const { run, busy } = useAct(takeNext)
  const [notice, setNotice] = useState<string | null>(null)
  const take = async () => {
    // One key too many must not take two claims.
    if (busy) return
    const taken = await run({})
    if (!taken.ok) setNotice(taken.refusal.message)
    else if (taken.value.claimId === null) setNotice(t('nothingToTake'))
    else router.push(`/${slug}/claims/${taken.value.claimId}`)
  }
  return { take, busy, notice }
}
