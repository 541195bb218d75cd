import { IconX } from '@tabler/icons-react'
import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ActivityFilter, activityHref } from '@/components/activity/activity-href'
import { offeredVerbs } from '@/components/activity/offered-verbs'
import { Button } from '@/components/ui/button'
import classes from './activity.module.css'

/**
 * Filters by what was done and by document. A form, so that nothing moves while somebody is still choosing; its
 * answer lives in the address, so that a view can be sent to somebody.
 */
export function ActivityFilters(props: {
  slug: string
  filter: ActivityFilter
  documents: { id: string; headline: string }[]
  claimNumber: number | null
}) {
  const { slug, filter, documents, claimNumber } = props
  const t = useTranslations('activity')
  const some = Boolean(filter.verb || filter.document || filter.claim)
  return (
    <search className={classes.filters}>
      <Form key={activityHref(slug, filter)} action={`/${slug}/activity`}>
        <label>
          <span>{t('filter.verb')}</span>
          <select name="verb" defaultValue={filter.verb ?? ''}>
            <option value="">{t('filter.everything')}</option>
            {offeredVerbs.map((verb) => (
              <option key={verb} value={verb}>
                {t(`verb.${verb}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('filter.document')}</span>
          <select name="document" defaultValue={filter.document ?? ''}>
            <option value="">{t('filter.every')}</option>
            {documents.map(({ id, headline }) => (
              <option key={id} value={id}>
                {headline}
              </option>
            ))}
          </select>
        </label>
        {filter.claim ? <input type="hidden" name="claim" value={filter.claim} /> : null}
        <Button type="submit">{t('filter.show')}</Button>
      </Form>
      {filter.claim ? (
        <Link className={classes.chip} href={activityHref(slug, { ...filter, claim: '' })}>
          {claimNumber === null ? t('filter.oneClaim') : t('filter.claim', { number: claimNumber })}
          <IconX size={14} stroke={1.75} aria-hidden="true" />
          <span className="visually-hidden"> ({t('filter.dropClaim')})</span>
        </Link>
      ) : null}
      {some ? (
        <Link className={classes.clear} href={activityHref(slug, {})}>
          {t('filter.clear')}
        </Link>
      ) : null}
    </search>
  )
}
