import { useTranslations } from 'next-intl'
import type { PolicyView } from '@/lib/core/workspaces/view'
import classes from './settings.module.css'

/** The review policy in force, in sentences. */
export function PolicyFacts({ policy, scaleName }: { policy: PolicyView; scaleName: string }) {
  const t = useTranslations('settings.policy')
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('reviews')}</dt>
        <dd>{t('required', { required: policy.requiredReviews })}</dd>
      </div>
      <div>
        <dt>{t('blind')}</dt>
        <dd>{t(policy.blind ? 'isBlind' : 'isOpen')}</dd>
      </div>
      <div>
        <dt>{t('decision')}</dt>
        <dd>{t('decides')}</dd>
      </div>
      <div>
        <dt>{t('signOff')}</dt>
        <dd>{t(policy.signOffRequired ? 'signsOff' : 'noSignOff')}</dd>
      </div>
      <div>
        <dt>{t('scale')}</dt>
        <dd>{t('scaleVersion', { name: scaleName, version: policy.scaleVersion })}</dd>
      </div>
      <div>
        <dt>{t('version')}</dt>
        <dd>{policy.version}</dd>
      </div>
    </dl>
  )
}
