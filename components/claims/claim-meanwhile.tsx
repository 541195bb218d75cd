import { useTranslations } from 'next-intl'
import classes from '@/components/claims/claim-form.module.css'
import { Button } from '@/components/ui/button'
import type { ClaimDetails } from '@/lib/core/claims/input'

interface Props {
  theirs: ClaimDetails
  /** What they changed and whoever types changed too: theirs is read here, one's own stands in the form. */
  both: (keyof ClaimDetails)[]
  onTake: (field: keyof ClaimDetails) => void
}

/** That somebody changed the claim while it was being changed here, and what of it is not in the form. */
export function ClaimMeanwhile({ theirs, both, onTake }: Props) {
  const t = useTranslations('claim.meanwhile')
  const form = useTranslations('reader.form')
  const words = useTranslations('claim')
  const said = (field: keyof ClaimDetails) => {
    if (field === 'type') return words(`type.${theirs.type}`)
    if (field === 'priority') return form(`priorities.${theirs.priority}`)
    if (field === 'legalRisk') return t(theirs.legalRisk ? 'yes' : 'no')
    return theirs[field]?.trim() ? theirs[field] : t('empty')
  }
  return (
    <div className={classes.meanwhile} role="status">
      <p>{t('says', { count: both.length })}</p>
      {both.length === 0 ? null : (
        <ul>
          {both.map((field) => (
            <li key={field}>
              <span>
                <b>{form(field)}</b> {said(field)}
              </span>
              <Button size="s" aria-label={t('takeOf', { field: form(field) })} onClick={() => onTake(field)}>
                {t('take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
