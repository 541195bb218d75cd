import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { SourceItem } from '@/components/sources/source-item'
import classes from '@/components/sources/source-list.module.css'
import { SourceSearch } from '@/components/sources/source-search'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, Paging } from '@/components/ui/page'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { requireMember } from '@/lib/server/auth'
import { listSources } from '@/lib/server/sources/queries'

export const metadata: Metadata = { title: 'Sources' }

export default async function SourcesPage(props: {
  params: Promise<{ workspace: string }>
  searchParams: Promise<AddressValues<'search' | 'cursor'>>
}) {
  const { workspace: slug } = await props.params
  const { search: asked, cursor } = firstValues(await props.searchParams)
  const search = (asked ?? '').trim().slice(0, 200)
  const actor = await requireMember(slug)
  const t = await getTranslations('sources')
  const { rows, next } = await listSources(actor, { search, ...(cursor === undefined ? {} : { cursor }) })
  const base = `/${slug}/sources`
  const found = search === '' ? base : `${base}?search=${encodeURIComponent(search)}`
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SourceSearch action={base} search={search} />
      {search === '' ? null : (
        <p className={classes.found} role="status">
          {t('found', { count: rows.length, more: next === null ? 'no' : 'yes', search })}{' '}
          <Link href={base}>{t('all')}</Link>
        </p>
      )}
      {rows.length === 0 && search === '' ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <LinkButton variant="primary" href={`/${slug}/documents`}>
              {t('empty.act')}
            </LinkButton>
          }
        />
      ) : (
        <ul className={classes.list}>
          {rows.map((source) => (
            <SourceItem key={source.id} source={source} slug={slug} />
          ))}
        </ul>
      )}
      <Paging
        label={t('paging')}
        {...(cursor === undefined ? {} : { first: { href: found, label: t('first') } })}
        {...(next === null
          ? {}
          : {
              next: {
                href: `${found}${search === '' ? '?' : '&'}cursor=${encodeURIComponent(next)}`,
                label: t('next'),
              },
            })}
      />
    </Page>
  )
}
