'use client'
import { useTranslations } from 'next-intl'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/reader/add-to-claim.module.css'
import { Dialog } from '@/components/ui/dialog'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { Outcome } from '@/lib/core/outcome'

interface Props {
  /** Selected words become another passage, or a passage goes to another claim. */
  purpose: 'addTo' | 'moveTo'
  opened: boolean
  /** Only drafts take new passages. */
  drafts: readonly ClaimCard[]
  language: string
  onPick: (claimId: string) => Promise<Outcome<unknown>>
  onClose: () => void
}

/** Choose the draft that words become another passage of. */
export function AddToClaim({ purpose, opened, drafts, language, onPick, onClose }: Props) {
  const t = useTranslations(`reader.${purpose}`)
  const { run, busy, refusal, clear } = useAct((claimId) => onPick(String(claimId)))
  const close = () => {
    clear()
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t('title')}>
      <p className={classes.explain}>{t(drafts.length === 0 ? 'none' : 'explain')}</p>
      <ul className={classes.list}>
        {drafts.map(({ id, number, statement }, i) => (
          <li key={id}>
            <button
              type="button"
              disabled={busy}
              onClick={() => run(id)}
              data-autofocus={i === 0 || undefined}
            >
              <b>{number}</b>
              <span lang={language} dir="auto">
                {statement}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} onReloaded={close} />
    </Dialog>
  )
}
