import { useTranslations } from 'next-intl'
import type { BulkKind } from '@/components/queue/bulk-bar'
import { Field } from '@/components/ui/field'
import { type Priority, priorities } from '@/lib/core/claims/state'
import type { BulkAct } from '@/lib/core/queue/bulk'
import type { QueueChoices } from '@/lib/core/queue/view'
import classes from './bulk-fields.module.css'

/** What was chosen and typed so far, for whichever act it is. */
export interface BulkDraft {
  memberIds: string[]
  sharing: 'turn' | 'load'
  overlap: number
  /** Whose claims are taken back; null: everybody's. */
  takenFrom: string | null
  priority: Priority
  dueOn: string
  words: string
}

export const freshDraft: BulkDraft = {
  memberIds: [],
  sharing: 'load',
  overlap: 1,
  takenFrom: null,
  priority: 'high',
  dueOn: '',
  words: '',
}

/**
 * The act as it stands, or null while it cannot be tried yet.
 *
 * @param whole with the words it is recorded with; a trial does not need them, and is not repeated for each of them
 */
export function actOf(kind: BulkKind, draft: BulkDraft, whole: boolean): BulkAct | null {
  const words = whole ? draft.words : ''
  switch (kind) {
    case 'assign': {
      const { memberIds, sharing, overlap } = draft
      return memberIds.length === 0
        ? null
        : { kind, memberIds, sharing, overlap: Math.min(overlap, memberIds.length) }
    }
    case 'takeBack':
      return { kind, memberId: draft.takenFrom }
    case 'prioritise':
      return { kind, priority: draft.priority }
    case 'due':
      return { kind, dueOn: draft.dueOn === '' ? null : draft.dueOn }
    case 'return':
    case 'withdraw':
      return { kind, reason: words }
    case 'accept':
      return { kind, summary: words }
  }
}

/** What an act needs to know. */
export function BulkFields(props: {
  kind: BulkKind
  draft: BulkDraft
  choices: QueueChoices
  onChange: (draft: BulkDraft) => void
}) {
  const t = useTranslations('queue')
  const { kind, draft, onChange } = props
  const set = (change: Partial<BulkDraft>) => onChange({ ...draft, ...change })
  if (kind === 'assign') return <AssignFields {...props} set={set} />
  if (kind === 'takeBack') {
    return (
      <Field label={t('bulk.takenFrom')} hint={t('bulk.hint.takeBack')}>
        <select
          value={draft.takenFrom ?? ''}
          data-autofocus
          onChange={({ currentTarget }) =>
            set({ takenFrom: currentTarget.value === '' ? null : currentTarget.value })
          }
        >
          <option value="">{t('bulk.everybody')}</option>
          {props.choices.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    )
  }
  if (kind === 'prioritise') {
    return (
      <Field label={t('filter.name.priority')}>
        <select
          value={draft.priority}
          data-autofocus
          onChange={({ currentTarget }) =>
            set({ priority: priorities.find((one) => one === currentTarget.value) ?? 'normal' })
          }
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {t(`priority.${priority}`)}
            </option>
          ))}
        </select>
      </Field>
    )
  }
  if (kind === 'due') {
    return (
      <Field label={t('filter.name.due')} hint={t('bulk.dueHint')}>
        <input
          type="date"
          value={draft.dueOn}
          data-autofocus
          onChange={({ currentTarget }) => set({ dueOn: currentTarget.value })}
        />
      </Field>
    )
  }
  return (
    <Field label={t(kind === 'accept' ? 'bulk.summary' : 'bulk.reason')} hint={t(`bulk.hint.${kind}`)}>
      <textarea
        rows={3}
        required
        maxLength={kind === 'accept' ? 4000 : 2000}
        value={draft.words}
        data-autofocus
        onChange={({ currentTarget }) => set({ words: currentTarget.value })}
      />
    </Field>
  )
}

function AssignFields(props: {
  draft: BulkDraft
  choices: QueueChoices
  set: (change: Partial<BulkDraft>) => void
}) {
  const t = useTranslations('queue.bulk')
  const { draft, choices, set } = props
  const chosen = new Set(draft.memberIds)
  const toggle = (id: string) =>
    // In the order of the list, so that "in turn" is the turn one sees.
    set({
      memberIds: choices.members
        .map((member) => member.id)
        .filter((one) => (one === id ? !chosen.has(one) : chosen.has(one))),
    })
  return (
    <div className={classes.assign}>
      <fieldset>
        <legend>{t('who')}</legend>
        <div className={classes.members}>
          {choices.members.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen.size > 1 ? (
        <div className={classes.how}>
          <Field label={t('sharing')}>
            <select
              value={draft.sharing}
              onChange={({ currentTarget }) =>
                set({ sharing: currentTarget.value === 'turn' ? 'turn' : 'load' })
              }
            >
              <option value="load">{t('byLoad')}</option>
              <option value="turn">{t('inTurn')}</option>
            </select>
          </Field>
          <Field label={t('overlap')}>
            <select
              value={Math.min(draft.overlap, chosen.size)}
              onChange={({ currentTarget }) => set({ overlap: Number(currentTarget.value) })}
            >
              {[1, 2, 3, 4, 5].slice(0, chosen.size).map((n) => (
                <option key={n} value={n}>
                  {t('overlapOf', { count: n })}
                </option>
              ))}
            </select>
          </Field>
        </div>
      ) : null}
    </div>
  )
}
