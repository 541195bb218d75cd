import { useTranslations } from 'next-intl'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import { findRating } from '@/lib/core/verdicts/registry'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'
import classes from './specimen.module.css'

const findings = ['mixed', 'misleading'] as const

/** Words with two claims on them and what was found, on the line: what this place does, in one sentence. */
export function Specimen() {
  const t = useTranslations('account.specimen')
  return (
    <div className={classes.specimen} aria-hidden="true">
      <div className={classes.line}>
        <svg width="22" height="40" viewBox="0 0 22 40" aria-hidden="true">
          <path d="M11 0l11 13-11 27L0 13Z" fill="var(--accent)" />
        </svg>
      </div>
      <div className={classes.words}>
        <p className={classes.text}>
          <span className={classes.both}>{t('first')}</span>
          <span className={classes.second}>
            <sup className={classes.mixed}>4</sup>
            {t('rest')}
          </span>
          <sup className={classes.misleading}>3</sup>
        </p>
        <ul className={classes.findings}>
          {findings.map((id) => {
            const rating = findRating(truth5, id)
            return rating === null ? null : (
              <li key={id}>
                <VerdictMark
                  rating={{
                    scaleId: truth5.id,
                    scaleVersion: truth5.version,
                    ratingId: rating.id,
                    label: t(`label.${id}`),
                    slot: rating.slot,
                  }}
                />
                <span>{t(id)}</span>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
