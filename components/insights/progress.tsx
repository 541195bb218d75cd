import { useTranslations } from 'next-intl'
import legend from '@/components/insights/legend.module.css'
import { StackedBar } from '@/components/insights/stacked-bar'
import { type ShownState, StateGlyph } from '@/components/verdicts/state-mark'
import type { InsightsView } from '@/lib/core/insights/view'
import classes from './charts.module.css'

/** Grey for what waits, darker the further it got; the accent for what needs a decision. */
const colours: Partial<Record<ShownState, string>> = {
  draft: 'var(--line2)',
  in_review: 'var(--control)',
  to_decide: 'var(--accent)',
  decided: 'var(--ink2)',
  published: 'var(--ink)',
}

/** Where the claims are on their way, as one bar and in numbers. */
export function Progress({ insights: { progress, published } }: { insights: InsightsView }) {
  const t = useTranslations('insights.progress')
  const tState = useTranslations('verdicts.state')
  const counts: [ShownState, number][] = [
    ['draft', progress.draft],
    ['in_review', progress.in_review],
    ['to_decide', progress.to_decide],
    ['decided', progress.decided - published],
    ['published', published],
  ]
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return <p className={classes.none}>{t('none')}</p>
  const done = t('done', { done: progress.decided, count: total, published })
  const segments = counts.map(([state, count]) => ({
    key: state,
    label: tState(state),
    count,
    colour: colours[state] ?? '',
  }))
  return (
    <>
      <StackedBar segments={segments} label={done} />
      <table className={legend.legend}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('claims')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(([state, count]) => (
            <tr key={state}>
              <th scope="row">
                <i style={{ background: colours[state] }} />
                <StateGlyph state={state} />
                {tState(state)}
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        {done} {progress.withdrawn > 0 ? t('withdrawn', { count: progress.withdrawn }) : null}
      </p>
    </>
  )
}
