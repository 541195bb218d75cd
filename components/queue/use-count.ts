import { useFormatter, useTranslations } from 'next-intl'
import { COUNTED } from '@/lib/core/queue/view'

/** Writes how many claims a list holds: as a figure as far as they are counted, "1,000+" beyond. */
export function useCount(): (count: number) => string {
  const t = useTranslations('queue')
  const format = useFormatter()
  return (count) => (count > COUNTED ? t('more-than', { count: COUNTED }) : format.number(count))
}
