import { useTranslations } from 'next-intl'
import { ruleInWords } from '@/lib/core/policy/evidence-rules'
import type { PolicyView } from '@/lib/core/policy/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import classes from './settings.module.css'

/** The review policy in force, in sentences. */
export function PolicyFacts({ policy, scale }: { policy: PolicyView; scale: Scale }) {
  const t = useTranslations('settings.policy')
  const { terms } = policy
  const labelOf = (id: string) => scale.values.find((rating) => rating.id === id)?.label ?? id
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('reviews')}</dt>
        <dd>
          {t('required', { required: policy.requiredReviews })}
          {terms.requiredForHigh === null ? '' : `. ${t('forHigh', { required: terms.requiredForHigh })}`}
        </dd>
      </div>
      <div>
        <dt>{t('blind')}</dt>
        <dd>
          {t(policy.blind ? 'isBlind' : 'isOpen')}
          {terms.namesHidden ? `. ${t('namesHidden')}` : ''}
        </dd>
      </div>
      <div>
        <dt>{t('decision')}</dt>
        <dd>
          {t(terms.deciders === 'owners' ? 'ownersDecide' : 'decides')}
          {terms.secondLookPercent === 0 ? '' : `. ${t('secondLook', { percent: terms.secondLookPercent })}`}
        </dd>
      </div>
      {terms.evidenceRules.length === 0 ? null : (
        <div>
          <dt>{t('evidence')}</dt>
          <dd>{terms.evidenceRules.map((rule) => ruleInWords(rule, labelOf(rule.ratingId))).join(' ')}</dd>
        </div>
      )}
      {terms.legalSignOff ? (
        <div>
          <dt>{t('legal')}</dt>
          <dd>{t('legallySigned')}</dd>
        </div>
      ) : null}
      {terms.recheckAfterDays === null ? null : (
        <div>
          <dt>{t('recheck')}</dt>
          <dd>{t('rechecked', { days: terms.recheckAfterDays })}</dd>
        </div>
      )}
      <div>
        <dt>{t('signOff')}</dt>
        <dd>{t(policy.signOffRequired ? 'signsOff' : 'noSignOff')}</dd>
      </div>
      <div>
        <dt>{t('scale')}</dt>
        <dd>{t('scaleVersion', { name: scale.name, version: policy.scaleVersion })}</dd>
      </div>
      <div>
        <dt>{t('version')}</dt>
        <dd>{policy.version}</dd>
      </div>
    </dl>
  )
}
