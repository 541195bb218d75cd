'use client'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/components/acts/act'
import { ReasonDialog } from '@/components/acts/reason-dialog'
import classes from '@/components/evidence/evidence-list.module.css'
import { EvidenceRow } from '@/components/evidence/evidence-row'
import { Button } from '@/components/ui/button'
import type { EvidenceView } from '@/lib/core/evidence/view'

interface Props {
  /** What everybody sees. */
  common: EvidenceView[]
  /** The viewer's own, sealed until the reveal; null keeps the place of an item whose source is gone. */
  own: (EvidenceView | null)[]
  /** Null when the viewer may not add anything now. */
  onAdd: (() => void) | null
  /** Why nothing can be added, where that needs saying. */
  hint?: string
  /** Null when common evidence is frozen. */
  removeEvidence: Act | null
  /** Takes an own item off the draft, by its position; null once it is submitted. */
  onRemoveOwn: ((index: number) => void) | null
}

/** Every source cited for the claim, and those that were looked at and not used. */
export function EvidenceList(props: Props) {
  const t = useTranslations('evidence')
  const { common, own, onAdd, removeEvidence, onRemoveOwn } = props
  const [removing, setRemoving] = useState<EvidenceView | null>(null)
  const empty = common.length === 0 && own.length === 0
  return (
    <section className={classes.list} aria-label={t('title')} data-field="evidence">
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        {empty ? null : (
          <span className={classes.count}>{t('count', { common: common.length, own: own.length })}</span>
        )}
        {onAdd === null ? null : (
          <Button size="s" variant="quiet" keyCap="E" onClick={onAdd}>
            <IconPlus size={14} stroke={1.75} aria-hidden />
            {t('add')}
          </Button>
        )}
      </div>
      {empty ? <p className={classes.empty}>{onAdd === null ? t('none') : t('noneYet')}</p> : null}
      <ul>
        {common.map((evidence) => (
          <EvidenceRow key={evidence.id} evidence={evidence}>
            {removeEvidence === null || evidence.withReview ? null : (
              <Button
                size="s"
                variant="quiet"
                aria-label={t('removeOf', { source: evidence.source.short })}
                onClick={() => setRemoving(evidence)}
              >
                {t('removeWithReason')}
              </Button>
            )}
          </EvidenceRow>
        ))}
        {own.map((evidence, index) =>
          evidence === null ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item of a draft has no identity but its place
            <EvidenceRow key={index} evidence={evidence} sealed>
              {onRemoveOwn === null ? null : (
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={t('removeOf', { source: evidence.source.short })}
                  onClick={() => onRemoveOwn(index)}
                >
                  {t('remove')}
                </Button>
              )}
            </EvidenceRow>
          ),
        )}
      </ul>
      {props.hint === undefined ? null : <p className={classes.hint}>{props.hint}</p>}
      {removeEvidence === null || removing === null ? null : (
        <ReasonDialog
          opened
          onClose={() => setRemoving(null)}
          title={t('removeTitle', { source: removing.source.short })}
          effect={t('removeEffect')}
          confirm={t('removeConfirm')}
          input={{ evidenceId: removing.id }}
          act={removeEvidence}
        />
      )}
    </section>
  )
}
