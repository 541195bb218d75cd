import { useTranslations } from 'next-intl'
import { Progress } from '@/components/insights/progress'
import { TimesTable } from '@/components/insights/times-table'
import { WeeksChart } from '@/components/insights/weeks-chart'
import type { InsightsView } from '@/lib/core/insights/view'
import classes from './insights.module.css'

/** How the work goes: where claims are, how many are settled a week, how long they take. */
export function WorkSections({ insights }: { insights: InsightsView }) {
  const t = useTranslations('insights')
  return (
    <section className={classes.ruled}>
      <h2 className={classes.title}>{t('work.title')}</h2>
      <p className={classes.sub}>{t('work.lead')}</p>
      <div className={classes.columns}>
        <section>
          <h3 className={classes.section}>{t('progress.title')}</h3>
          <Progress insights={insights} />
        </section>
        <section>
          <h3 className={classes.section}>{t('weeks.title')}</h3>
          <WeeksChart weeks={insights.weeks} />
        </section>
        <section className={classes.across}>
          <h3 className={classes.section}>{t('times.title')}</h3>
          <p className={classes.sub}>{t('times.lead')}</p>
          <TimesTable times={insights.times} />
          {insights.reviewTime === null ? null : (
            <p className={classes.sub}>{t('reviewTime', insights.reviewTime)}</p>
          )}
        </section>
      </div>
    </section>
  )
}
