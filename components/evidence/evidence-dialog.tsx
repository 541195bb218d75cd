'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { useAct } from '@/components/acts/use-act'
import { CitationStep } from '@/components/evidence/citation-step'
import { type Chosen, SourceStep } from '@/components/evidence/source-step'
import { Dialog } from '@/components/ui/dialog'
import type { Citation, EvidenceItem } from '@/lib/core/evidence/input'
import type { SourceView } from '@/lib/core/sources/view'

interface Props {
  opened: boolean
  onClose: () => void
  slug: string
  /** Where it goes: to the claim for everybody, or to the viewer's own sealed draft. */
  target:
    | { kind: 'claim'; claimId: string; attach: Act }
    | { kind: 'draft'; add: (item: EvidenceItem, source: SourceView | null) => void }
}

/** Adds a source to the claim: first which, then what it says. */
export function EvidenceDialog({ opened, onClose, slug, target }: Props) {
  const t = useTranslations('evidence')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('addTitle')} size="l">
      {opened ? <Steps slug={slug} target={target} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Steps({ slug, target, onClose }: Omit<Props, 'opened'>) {
  const t = useTranslations('evidence')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [typed, setTyped] = useState<Chosen | null>(null)
  const { run, busy, refusal } = useAct(target.kind === 'claim' ? target.attach : done)

  async function add(citation: Citation) {
    if (chosen === null) return
    const choice = 'found' in chosen ? { sourceId: chosen.found.id } : { source: chosen.fresh }
    if (target.kind === 'draft') {
      target.add({ choice, citation }, 'found' in chosen ? chosen.found : null)
      return onClose()
    }
    const outcome = await run({ claimId: target.claimId, choice, citation })
    if (outcome.ok) onClose()
  }
  const choose = (next: Chosen) => {
    setChosen(next)
    setTyped(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.querySelector<HTMLFormElement>('form[data-step]')?.requestSubmit()
      }}
    >
      {chosen === null ? (
        <SourceStep
          slug={slug}
          onChosen={choose}
          typed={typed !== null && 'fresh' in typed ? typed.fresh : null}
        />
      ) : (
        <CitationStep
          chosen={chosen}
          onOtherSource={() => setChosen(null)}
          onDone={(citation) => void add(citation)}
          busy={busy}
          says={t(target.kind === 'claim' ? 'seenByAll' : 'sealedWithReview')}
          problem={refusal?.message ?? null}
        />
      )}
    </div>
  )
}

/** Stands in where nothing is sent: a draft's evidence goes with the draft. */
const done: Act = async () => ({ ok: true, value: null })
