import { useTranslations } from 'next-intl'
import { IntervalMark } from '@/components/insights/interval-mark'
import { useFigure } from '@/components/insights/use-figure'
import type { Calibration, Share } from '@/lib/core/agreement/calibration'
import type { PersonView } from '@/lib/core/agreement/view'
import charts from './charts.module.css'
import page from './insights.module.css'

/** A row: the share that was as decided, its picture, and what it rests on. */
function ShareRow({ name, share, whole }: { name: string; share: Share; whole?: boolean }) {
  const t = useTranslations('insights.calibration')
  const figure = useFigure()
  const value = share.n === 0 ? null : share.matched / share.n
  const bounds = figure.bounds({ value, low: share.low, high: share.high }, true)
  return (
    <tr data-whole={whole || undefined}>
      <th scope="row">{name}</th>
      <td className={charts.picture}>
        <IntervalMark value={value} low={share.low} high={share.high} />
      </td>
      <td>
        {value === null ? '–' : figure.share(share.matched, share.n)}
        {bounds ? <span className={charts.bounds}>{t('from', bounds)}</span> : null}
      </td>
      <td>{t('of', { matched: share.matched, n: share.n })}</td>
    </tr>
  )
}

function Head({ name }: { name: string }) {
  const t = useTranslations('insights.calibration')
  return (
    <thead>
      <tr>
        <th scope="col">{name}</th>
        <th scope="col" className={charts.picture}>
          <span className="visually-hidden">{t('picture')}</span>
        </th>
        <th scope="col">{t('same')}</th>
        <th scope="col">
          <span className="visually-hidden">{t('of', { matched: '', n: '' })}</span>
        </th>
      </tr>
    </thead>
  )
}

function ByConfidence({ calibration }: { calibration: Calibration }) {
  const t = useTranslations('insights.calibration')
  const { all, byConfidence, harsher, milder } = calibration
  return (
    <>
      <table className={charts.table}>
        <Head name={t('sure')} />
        <tbody>
          <ShareRow name={t('level.all')} share={all} whole />
          {(['high', 'medium', 'low'] as const).map((level) => (
            <ShareRow key={level} name={t(`level.${level}`)} share={byConfidence[level]} />
          ))}
        </tbody>
      </table>
      <p className={charts.note}>{t('steps', { harsher, milder })}</p>
    </>
  )
}

/** First ratings against decisions: one's own first, then all together, then by name for those who may read names. */
export function CalibrationSection(props: { everybody: Calibration; people: PersonView[]; judges: boolean }) {
  const { everybody, people, judges } = props
  const t = useTranslations('insights.calibration')
  const tRatings = useTranslations('insights.ratings')
  if (everybody.all.n === 0) return <p className={charts.none}>{t('none')}</p>
  const own = people.find((person) => person.own)
  const others = people.some((person) => !person.own)
  return (
    <div className={page.columns}>
      {judges && (own || !others) ? (
        <section aria-label={t('yours')}>
          <h3 className={page.part}>{t('yours')}</h3>
          {own && own.calibration.all.n > 0 ? (
            <ByConfidence calibration={own.calibration} />
          ) : (
            <p className={charts.none}>{t('noneYours')}</p>
          )}
        </section>
      ) : null}
      <section aria-label={t('team')}>
        <h3 className={page.part}>{t('team')}</h3>
        <ByConfidence calibration={everybody} />
      </section>
      {others ? (
        <section aria-label={t('people')}>
          <h3 className={page.part}>{t('people')}</h3>
          <table className={charts.table}>
            <Head name={t('name')} />
            <tbody>
              {people.map(({ memberId, name, own: me, calibration }) => (
                <ShareRow
                  key={memberId}
                  name={me ? tRatings('own', { name }) : name}
                  share={calibration.all}
                />
              ))}
            </tbody>
          </table>
          <p className={charts.note}>{t('peopleLead')}</p>
        </section>
      ) : null}
    </div>
  )
}
