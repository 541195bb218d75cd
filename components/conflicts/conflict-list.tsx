import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import classes from '@/components/conflicts/conflicts.module.css'
import { WithdrawConflict } from '@/components/conflicts/withdraw-conflict'
import { Time } from '@/components/ui/time'
import type { ConflictView } from '@/lib/core/conflicts/view'

interface Props {
  conflicts: ConflictView[]
  withdrawConflict: Act
}

/** The conflicts of interest that stand for a document. */
export function ConflictList({ conflicts, withdrawConflict }: Props) {
  const t = useTranslations('documents.conflicts')
  if (conflicts.length === 0) return <p>{t('none')}</p>
  return (
    <ul className={classes.list}>
      {conflicts.map((one) => (
        <li key={one.id}>
          <p>
            <b>{one.memberName}</b>: <span dir="auto">{one.reason}</span>
          </p>
          <p className={classes.meta}>
            {t('by', { name: one.declaredByName })} <Time iso={one.declaredAt} />
          </p>
          {one.mayWithdraw ? <WithdrawConflict conflict={one} withdrawConflict={withdrawConflict} /> : null}
        </li>
      ))}
    </ul>
  )
}
