import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AgreementLead } from '@/components/insights/agreement-lead'
import { ConfusionTable } from '@/components/insights/confusion-table'
import { Endings } from '@/components/insights/endings'
import { PartsTable } from '@/components/insights/parts-table'
import { typeLabel } from '@/components/insights/type-label'
import { VerdictMark } from '@/components/verdicts/verdict-mark'
import { headlineOf } from '@/lib/core/agreement/figures'
import { filterQuery } from '@/lib/core/agreement/filter'
import type { AgreementStudy } from '@/lib/core/agreement/study'
import type { AgreementView } from '@/lib/core/agreement/view'
import type { Scale } from '@/lib/core/verdicts/scale'
import charts from './charts.module.css'
import classes from './insights.module.css'

interface Props {
  slug: string
  agreement: AgreementView
  study: AgreementStudy
  scale: Scale
}

/** How far reviewers agree: the figure, what gets mixed up, how rounds ended, and where agreement holds. */
export function AgreementSections({ slug, agreement, study, scale }: Props) {
  const t = useTranslations('insights')
  const { asked, nameOf, furthest } = agreement
  const name = (id: string) => nameOf[id] ?? id
  const href = (change: Partial<typeof asked>) => `/${slug}/insights${filterQuery({ ...asked, ...change })}`
  const { level } = headlineOf(study.figures)
  const [first, second] = asked.pair ?? []
  const pairNames = first && second ? ([name(first), name(second)] as const) : null
  return (
    <>
      <AgreementLead study={study} scale={scale} />
      <div className={classes.grid}>
        <section>
          <h2 className={classes.section}>{t('confusion.title')}</h2>
          <ConfusionTable confusion={study.confusion} scale={scale} names={pairNames} />
        </section>
        <div className={classes.stack}>
          <section>
            <h2 className={classes.section}>{t('ends.title')}</h2>
            <Endings endings={study.endings} />
          </section>
          <section>
            <h2 className={classes.section}>{t('far.title')}</h2>
            {furthest.length === 0 ? (
              <p className={charts.none}>{t('far.none')}</p>
            ) : (
              <ul className={classes.far}>
                {furthest.map(({ claimId, statement, ratings }) => (
                  <li key={claimId}>
                    <Link className={classes.quiet} href={`/${slug}/claims/${claimId}`}>
                      {statement}
                    </Link>
                    <p>
                      {ratings.map((rating) => (
                        <VerdictMark key={rating.ratingId} rating={rating} size="s" />
                      ))}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
      {study.figures.claims === 0 ? null : (
        <section className={classes.ruled}>
          <h2 className={classes.section}>{t('parts.title')}</h2>
          <div className={classes.columns}>
            <PartsTable
              kind="document"
              level={level}
              rows={study.byDocument.map(({ key, figures }) => ({
                key,
                name: name(key),
                href: href({ document: key }),
                figures,
              }))}
            />
            <PartsTable
              kind="type"
              level={level}
              rows={study.byType.map(({ key, figures }) => ({
                key,
                name: typeLabel(t, key),
                href: href({ type: key }),
                figures,
              }))}
            />
            <PartsTable
              kind="pair"
              level={level}
              rows={study.byPair.map(({ key, figures }) => ({
                key: key.join('~'),
                name: t('filter.two', { first: name(key[0]), second: name(key[1]) }),
                href: href({ pair: key }),
                figures,
              }))}
            />
          </div>
        </section>
      )}
    </>
  )
}
