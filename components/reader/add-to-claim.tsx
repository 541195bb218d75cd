import { useTranslations } from 'next-intl'
import type { Act } from '@/components/claims/claim-actions'
import { RefusalNote } from '@/components/claims/refusal-note'
import { useAct } from '@/components/claims/use-act'
import classes from '@/components/reader/add-to-claim.module.css'
import { Dialog } from '@/components/ui/dialog'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Props {
  words: SelectedWords
  revisionId: string
  cards: readonly ClaimCard[]
  markPassage: Act
  onClose: () => void
  onAdded: (claimId: string) => void
}

/** The drafts of this document: the selected words become another passage of the one that is chosen. */
export function AddToClaim({ words, revisionId, cards, markPassage, onClose, onAdded }: Props) {
  const t = useTranslations('reader.addTo')
  const { run, busy, refusal, clear } = useAct(markPassage)
  const drafts = cards.filter(({ state }) => state === 'draft')
  async function add(claimId: string) {
    const outcome = await run({ claimId, passage: { revisionId, ...words } })
    if (outcome.ok) onAdded(claimId)
  }
  return (
    <Dialog opened onClose={onClose} title={t('title')}>
      <blockquote className={classes.words}>{words.exact}</blockquote>
      <p className={classes.explain}>{t(drafts.length === 0 ? 'none' : 'explain')}</p>
      <ul className={classes.drafts}>
        {drafts.map(({ id, number, statement }) => (
          <li key={id}>
            <button type="button" disabled={busy} onClick={() => void add(id)}>
              <b>{number}</b>
              {statement}
            </button>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} onReloaded={clear} />
    </Dialog>
  )
}
