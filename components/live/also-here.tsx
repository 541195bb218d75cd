'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from '@/components/live/also-here.module.css'
import { Avatar } from '@/components/ui/avatar'
import type { PresenceView } from '@/lib/core/live/presence'
import type { Outcome } from '@/lib/core/outcome'

/** How often a window says that it is there; the server forgets it after two that were missed. */
const SAY_MS = 20_000
/** Initials shown; the names of all of them are read out and on hover. */
const SHOWN = 4

/** Who else has this document open now. Nobody is named while a blind round is open on it. */
export function AlsoHere({ slug, documentId }: { slug: string; documentId: string }) {
  const t = useTranslations('live')
  const [others, setOthers] = useState<PresenceView['others']>([])
  useEffect(() => {
    let gone = false
    const say = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await fetch(`/api/v1/${slug}/presence`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId }),
      })
      const told = (await answer.json()) as Outcome<PresenceView>
      if (!gone) setOthers(told.ok ? told.value.others : [])
    }
    // Without an answer nobody is said to be here; it is asked again.
    const saying = () => void say().catch(() => setOthers([]))
    saying()
    const timer = setInterval(saying, SAY_MS)
    document.addEventListener('visibilitychange', saying)
    return () => {
      gone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', saying)
    }
  }, [slug, documentId])
  if (others.length === 0) return null
  const names = t('alsoHere', { names: others.map(({ name }) => name).join(', ') })
  return (
    <span className={classes.here} title={names}>
      <span className="visually-hidden">{names}</span>
      {others.slice(0, SHOWN).map(({ memberId, initials }) => (
        <Avatar key={memberId} initials={initials} />
      ))}
      {others.length > SHOWN ? <span aria-hidden>+{others.length - SHOWN}</span> : null}
    </span>
  )
}
