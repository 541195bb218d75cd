import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './settings.module.css'

interface Props {
  scale: Scale
  inForce: boolean
  /** Where the scale comes from and since when, for one that the workspace made. */
  origin?: ReactNode
  children?: ReactNode
}

/**
 * The ratings of a scale with what each means: what reviewers go by, and what every report prints. Open where it is in
 * force.
 */
export function ScaleDefinitions({ scale, inForce, origin, children }: Props) {
  const t = useTranslations('settings.scales')
  return (
    <details className={classes.scale} open={inForce}>
      <summary>
        <h3>{t('name', { name: scale.name, version: scale.version })}</h3>
        {inForce ? <span className={classes.inForce}>{t('inForce')}</span> : null}
        {origin === undefined ? null : <span className={classes.origin}>{origin}</span>}
      </summary>
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
      {children}
    </details>
  )
}
