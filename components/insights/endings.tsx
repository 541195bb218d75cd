import { useTranslations } from 'next-intl'
import legend from '@/components/insights/legend.module.css'
import { StackedBar } from '@/components/insights/stacked-bar'
import { useFigure } from '@/components/insights/use-figure'
import type { AgreementStudy } from '@/lib/core/agreement/study'

const kinds = [
  ['same', 'var(--ink2)'],
  ['two', 'var(--control)'],
  ['more', 'var(--line2)'],
] as const

/** How many claims got one verdict, two, or more. */
export function Endings({ endings }: { endings: AgreementStudy['endings'] }) {
  const t = useTranslations('insights.ends')
  const figure = useFigure()
  const total = endings.same + endings.two + endings.more
  const segments = kinds.map(([kind, colour]) => ({
    key: kind,
    label: t(kind),
    count: endings[kind],
    colour,
  }))
  const label = segments.map((one) => `${one.label}: ${one.count}`).join(', ')
  return (
    <>
      {total > 0 ? <StackedBar segments={segments} label={label} /> : null}
      <table className={legend.legend}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('claims')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ key, label: name, count, colour }) => (
            <tr key={key}>
              <th scope="row">
                <i style={{ background: colour }} />
                {name}
              </th>
              <td>{count}</td>
              <td>{figure.share(count, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
