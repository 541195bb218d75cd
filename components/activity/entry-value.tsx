import { useTranslations } from 'next-intl'
import { groupsOfEight } from '@/components/activity/groups-of-eight'
import { Time } from '@/components/ui/time'
import { StateMark } from '@/components/verdicts/state-mark'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import { claimStates } from '@/lib/core/claims/state'
import { commentDoc, commentText } from '@/lib/core/comments/body'
import { rationaleDoc, rationaleText } from '@/lib/core/review/rationale'
import { scales } from '@/lib/core/verdicts/registry'
import type { RatingView } from '@/lib/core/verdicts/view'
import classes from './activity.module.css'

const HASH = /^[0-9a-f]{64}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** The rating with this label: the entry keeps the label, the colour comes from a scale that has it. */
function ratingOf(label: string): RatingView | null {
  for (const scale of scales) {
    const rating = scale.values.find((candidate) => candidate.label === label)
    if (rating) {
      return { scaleId: scale.id, scaleVersion: scale.version, ratingId: rating.id, label, slot: rating.slot }
    }
  }
  return null
}

/** A value of the log as a person reads it. `name` is its last key: states and ratings have marks of their own. */
export function EntryValue({ name, value }: { name: string; value: unknown }) {
  const t = useTranslations('activity')
  if (value === null || value === undefined || value === '') {
    return <span className={classes.none}>{t('none')}</span>
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return value
  if (typeof value === 'string') return <Words name={name} value={value} />
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return value.length === 0 ? <span className={classes.none}>{t('none')}</span> : value.join(', ')
  }
  const rationale = rationaleDoc.safeParse(value)
  if (rationale.success) return <span className={classes.words}>{rationaleText(rationale.data)}</span>
  const comment = commentDoc.safeParse(value)
  if (comment.success) return <span className={classes.words}>{commentText(comment.data)}</span>
  return (
    <details className={classes.raw}>
      <summary>{t('entries', { count: Array.isArray(value) ? value.length : 1 })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keys */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  )
}

function Words({ name, value }: { name: string; value: string }) {
  const state = claimStates.find((candidate) => candidate === value)
  if (name === 'state' && state) return <StateMark state={state} />
  const rating = name === 'ratingLabel' ? ratingOf(value) : null
  if (rating) return <VerdictMark rating={rating} size="s" />
  if (HASH.test(value)) return <code className={classes.hash}>{groupsOfEight(value)}</code>
  if (UUID.test(value)) return <code className={classes.hash}>{value}</code>
  if (MOMENT.test(value)) return <Time iso={value} format="exact" />
  return <span className={classes.words}>{value}</span>
}
