import { useTranslations } from 'next-intl'
import { AlphaRuler } from '@/components/insights/alpha-ruler'
import { FiguresTable } from '@/components/insights/figures-table'
import { useFigure } from '@/components/insights/use-figure'
import { FEW_CLAIMS, headlineOf } from '@/lib/core/agreement/figures'
import type { AgreementStudy } from '@/lib/core/agreement/study'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './insights.module.css'

/** The one figure, where it lies between chance and perfect, and what it says in plain words. */
export function AgreementLead({ study, scale }: { study: AgreementStudy; scale: Scale }) {
  const t = useTranslations('insights')
  const figure = useFigure()
  const { figures, confusion } = study
  const { level, estimate, claims } = headlineOf(figures)
  const name = t(level === 'ordinal' ? 'figure.alphaOrdinal' : 'figure.alphaNominal')
  const bounds = figure.bounds(estimate)
  const value = figure.value(estimate)
  const labelOf = (id: string) => scale.values.find((rating) => rating.id === id)?.label ?? id
  const [first, second] = confusion.mostMixedUp?.ratingIds ?? []
  const count = t('figure.onClaims', { count: claims })
  return (
    <section className={classes.leading} aria-label={name}>
      <div>
        <p className={classes.cap}>{name}</p>
        <p className={estimate.value === null ? classes.undefined : classes.big}>{value}</p>
        <p className={classes.small}>
          {bounds ? t('figure.interval', bounds) : t('figure.noInterval')}, {count}
        </p>
      </div>
      <AlphaRuler
        estimate={estimate}
        label={
          bounds ? t('figure.picture', { name, value, ...bounds }) : t('figure.pictureAlone', { name, value })
        }
        words={{ chance: t('figure.chance'), perfect: t('figure.perfect'), floor: t('figure.floor') }}
      />
      <div className={classes.saying}>
        <p>
          {t('says.same', { same: figures.unanimous, count: figures.claims })}{' '}
          {first && second
            ? t.rich('says.mixed', {
                first: labelOf(first),
                second: labelOf(second),
                a: (words) => <em>{words}</em>,
                b: (words) => <em>{words}</em>,
              })
            : null}{' '}
          {figures.claims === 0
            ? t('says.undefinedNone')
            : estimate.value === null
              ? t('says.undefined')
              : figures.claims < FEW_CLAIMS
                ? t('says.few')
                : null}{' '}
          {figures.ranked && figures.ranked.offScale > 0
            ? t('says.offScale', { count: figures.ranked.offScale, claims: figures.ranked.claims })
            : null}
        </p>
        <FiguresTable figures={figures} />
      </div>
    </section>
  )
}
