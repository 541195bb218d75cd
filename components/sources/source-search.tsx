import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import classes from './source-list.module.css'

/** Search in the library. A plain form: the words are in the address, so that a search can be sent to somebody. */
export function SourceSearch({ action, search }: { action: string; search: string }) {
  const t = useTranslations('sources')
  return (
    <search>
      <form className={classes.search} action={action} method="get">
        <input
          type="search"
          name="search"
          defaultValue={search}
          maxLength={200}
          aria-label={t('search')}
          placeholder={t('searchHint')}
        />
        <Button type="submit">
          <IconSearch size={16} stroke={1.75} aria-hidden="true" />
          {t('find')}
        </Button>
      </form>
    </search>
  )
}
