import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { typeLabel } from '@/components/insights/type-label'
import { Button } from '@/components/ui/button'
import { type AgreementFilter, everything, filterQuery } from '@/lib/core/agreement/filter'
import type { AgreementChoices } from '@/lib/core/agreement/view'
import classes from './insights-filters.module.css'

interface Props {
  slug: string
  asked: AgreementFilter
  choices: AgreementChoices
  /** Days, YYYY-MM-DD, that periods up to now begin with, by their weeks. */
  periods: { weeks: number; from: string }[]
}

/**
 * What the figures are of. A form, so that nothing moves while somebody is choosing; its answer lives in the address.
 */
export function InsightsFilters({ slug, asked, choices, periods }: Props) {
  const t = useTranslations('insights')
  const base = `/${slug}/insights`
  const href = (change: Partial<AgreementFilter>) => `${base}${filterQuery({ ...asked, ...change })}`
  const some = filterQuery({ ...asked, scale: null }) !== ''
  const always = asked.from === null && asked.to === null
  const select = (
    name: 'document' | 'scale' | 'type' | 'pair',
    every: string | null,
    options: { value: string; label: string }[],
  ) => {
    const value = name === 'pair' ? (asked.pair?.join('~') ?? '') : (asked[name] ?? '')
    return (
      <label>
        <span>{t(`filter.${name}`)}</span>
        <select name={name} defaultValue={value}>
          {every === null ? null : <option value="">{every}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    )
  }
  return (
    <search className={classes.filters}>
      <nav aria-label={t('filter.periods')} className={classes.periods}>
        {periods.map(({ weeks, from }) => (
          <Link
            key={weeks}
            href={href({ from, to: null })}
            aria-current={asked.from === from && asked.to === null ? 'true' : undefined}
          >
            {t('filter.weeks', { count: weeks })}
          </Link>
        ))}
        <Link href={href({ from: null, to: null })} aria-current={always ? 'true' : undefined}>
          {t('filter.always')}
        </Link>
      </nav>
      <Form key={filterQuery(asked)} action={base}>
        {select(
          'document',
          t('filter.everyDocument'),
          choices.documents.map(({ id, headline }) => ({ value: id, label: headline })),
        )}
        {choices.scales.length > 1
          ? select(
              'scale',
              null,
              choices.scales.map(({ key, name, version }) => ({
                value: key,
                label: t('filter.scaleName', { name, version }),
              })),
            )
          : null}
        {select(
          'type',
          t('filter.everyType'),
          choices.types.map((type) => ({ value: type, label: typeLabel(t, type) })),
        )}
        {select(
          'pair',
          t('filter.everyone'),
          choices.pairs.map(({ pair, names: [first, second] }) => ({
            value: pair.join('~'),
            label: t('filter.two', { first, second }),
          })),
        )}
        <label>
          <span>{t('filter.from')}</span>
          <input type="date" name="from" defaultValue={asked.from ?? ''} />
        </label>
        <label>
          <span>{t('filter.to')}</span>
          <input type="date" name="to" defaultValue={asked.to ?? ''} />
        </label>
        <Button type="submit">{t('filter.show')}</Button>
        {some ? (
          <Link className={classes.clear} href={`${base}${filterQuery({ ...everything })}`}>
            {t('filter.clear')}
          </Link>
        ) : null}
      </Form>
    </search>
  )
}
