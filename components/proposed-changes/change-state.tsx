import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/proposed-changes/change.module.css'
import type { ProposedChangeState } from '@/lib/core/proposed-changes/state'

const signs = {
  open: IconCircleDashed,
  accepted: IconCircleCheck,
  rejected: IconCircleX,
  withdrawn: IconCircleMinus,
} as const

/** What became of a proposed change: a sign and a word. */
export function ChangeState({ state }: { state: ProposedChangeState }) {
  const t = useTranslations('changes')
  const Sign = signs[state]
  return (
    <span className={classes.state} data-state={state}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
