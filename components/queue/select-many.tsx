import { useTranslations } from 'next-intl'
import type { Selection } from '@/components/queue/use-selection'
import { Button } from '@/components/ui/button'
import type { QueueRow } from '@/lib/core/queue/view'
import classes from './select-many.module.css'

interface Props {
  rows: readonly QueueRow[]
  selection: Selection
  /** Asks about settling what is selected by then; null where nothing waits to be decided. */
  onAccept: (() => void) | null
}

/** Ticks every row of the page at once, or those whose reviewers all agree, to settle them together. */
export function SelectMany({ rows, selection, onAccept }: Props) {
  const t = useTranslations('queue.bulk')
  const unanimous = rows.filter(({ stand }) => stand === 'unanimous').map(({ claimId }) => claimId)
  const whole = selection.ids.size === rows.length
  const some = selection.ids.size > 0 && !whole
  return (
    <div className={classes.many}>
      <label>
        <input
          type="checkbox"
          checked={whole}
          ref={(box) => {
            if (box) box.indeterminate = some
          }}
          onChange={whole ? selection.clear : selection.all}
        />
        {t('selectAll', { count: rows.length })}
      </label>
      {onAccept === null || unanimous.length === 0 ? null : (
        <Button
          size="s"
          onClick={() => {
            selection.only(unanimous)
            onAccept()
          }}
        >
          {t('acceptUnanimous', { count: unanimous.length })}
        </Button>
      )}
    </div>
  )
}
