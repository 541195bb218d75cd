import { useFormatter, useTranslations } from 'next-intl'
import type { Estimate } from '@/lib/core/agreement/figures'

/** Figures in words: two decimals, shares as whole percents, and "not defined" where they are not. */
export function useFigure() {
  const t = useTranslations('insights.figure')
  const format = useFormatter()
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const number = (value: number, percent: boolean) =>
    percent ? format.number(value, { style: 'percent' }) : format.number(value, decimals)
  return {
    value: ({ value }: Estimate, percent = false) =>
      value === null ? t('notDefined') : number(value, percent),
    bounds: ({ low, high }: Estimate, percent = false) =>
      low === null || high === null ? null : { low: number(low, percent), high: number(high, percent) },
    share: (part: number, whole: number) => number(whole === 0 ? 0 : part / whole, true),
  }
}
