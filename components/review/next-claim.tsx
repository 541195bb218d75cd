'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import type { ClaimActions } from '@/components/claims/claim-actions'
import classes from '@/components/review/review-panel.module.css'
import { useKeys } from '@/components/shell/use-keys'
import { Button } from '@/components/ui/button'

interface Props {
  slug: string
  takeNext: ClaimActions['takeNext']
  /** The review was submitted this moment: the focus waits here, so that Enter goes on. */
  focused: boolean
}

/** On to the claim that waits most urgently, with a key. */
export function NextClaim({ slug, takeNext, focused }: Props) {
  const t = useTranslations('review')
  const router = useRouter()
  const take = useAct(takeNext)
  const [none, setNone] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  async function next() {
    if (take.busy) return
    const taken = await take.run({})
    if (!taken.ok) return
    if (taken.value.claimId === null) setNone(true)
    else router.push(`/${slug}/claims/${taken.value.claimId}`)
  }
  useKeys({ n: () => void next() })
  return (
    <div className={classes.next}>
      <Button ref={button} variant="primary" keyCap="N" disabled={take.busy} onClick={() => void next()}>
        {t('next')}
      </Button>
      <p role="status">
        {none ? (
          <>
            {t('noNext')} <Link href={`/${slug}/queue`}>{t('toQueue')}</Link>
          </>
        ) : null}
      </p>
      <RefusalNote refusal={take.refusal} onReloaded={take.clear} />
    </div>
  )
}
