import { useTranslations } from 'next-intl'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './settings.module.css'

/** The ratings of a scale with what each means: what reviewers go by, and what every report prints. */
export function ScaleDefinitions({ scale, inForce }: { scale: Scale; inForce: boolean }) {
  const t = useTranslations('settings.scales')
  return (
    <section className={classes.scale}>
      <h3>
        {t('name', { name: scale.name, version: scale.version })}
        {inForce ? <span className={classes.inForce}>{t('inForce')}</span> : null}
      </h3>
      <p className={classes.note}>{t(scale.level)}</p>
      <dl>
        {scale.values.map((rating) => (
          <div key={rating.id}>
            <dt>
              <VerdictMark
                rating={{
                  scaleId: scale.id,
                  scaleVersion: scale.version,
                  ratingId: rating.id,
                  label: rating.label,
                  slot: rating.slot,
                }}
              />
            </dt>
            <dd>{rating.definition}</dd>
          </div>
        ))}
      </dl>
      {scale.certainty === undefined ? null : (
        <>
          <p className={classes.note}>{t('certainty')}</p>
          <dl>
            {scale.certainty.map((level) => (
              <div key={level.id}>
                <dt>{level.label}</dt>
                <dd>{level.definition}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
