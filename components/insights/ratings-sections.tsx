import { useTranslations } from 'next-intl'
import { CalibrationSection } from '@/components/insights/calibration'
import { RatingsBars } from '@/components/insights/ratings-bars'
import { typeLabel } from '@/components/insights/type-label'
import type { AgreementView } from '@/lib/core/agreement/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './insights.module.css'

/** What is given to which claims and by whom, and how it compares with what was decided. */
export function RatingsSections(props: { agreement: AgreementView; scale: Scale; judges: boolean }) {
  const { agreement, scale, judges } = props
  const t = useTranslations('insights')
  const { ratingsByType, people, everybody } = agreement
  return (
    <>
      <div className={`${classes.grid} ${classes.ruled}`}>
        <section>
          <h2 className={classes.section}>{t('ratings.title')}</h2>
          <p className={classes.sub}>{t('ratings.lead')}</p>
          <RatingsBars
            tallies={ratingsByType.map((tally) => ({ ...tally, name: typeLabel(t, tally.key) }))}
            scale={scale}
            head={t('filter.type')}
          />
        </section>
        {people.length === 0 ? null : (
          <section>
            <h2 className={classes.section}>{t('ratings.reviewer')}</h2>
            <p className={classes.sub}>{t('ratings.reviewerLead')}</p>
            <RatingsBars
              tallies={people.map(({ tally, name, own }) => ({
                ...tally,
                name: own ? t('ratings.own', { name }) : name,
              }))}
              scale={scale}
              head={t('calibration.name')}
            />
          </section>
        )}
      </div>
      <section className={classes.ruled}>
        <h2 className={classes.section}>{t('calibration.title')}</h2>
        <p className={classes.sub}>{t('calibration.lead')}</p>
        <CalibrationSection everybody={everybody} people={people} judges={judges} />
      </section>
    </>
  )
}
