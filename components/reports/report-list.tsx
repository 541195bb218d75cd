import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/activity/copy-button'
import { groupsOfEight } from '@/components/activity/groups-of-eight'
import { ReportFiles } from '@/components/reports/report-files'
import { Time } from '@/components/ui/time'
import { reportFormats } from '@/lib/core/reports/formats/registry'
import type { ReportRow } from '@/lib/core/reports/view'
import classes from './reports.module.css'

/** Reports that were made, newest first. Every format is rendered from the record kept with the report. */
export function ReportList({ reports, slug }: { reports: ReportRow[]; slug: string }) {
  const t = useTranslations('reports')
  // The list stays on the server: the formats bring the templates of whole reports with them.
  const formats = reportFormats.map(({ id, label }) => ({
    id,
    label: t.has(`format.${id}`) ? t(`format.${id}`) : label,
  }))
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.id} className={classes.row}>
          <div>
            <h2 className={classes.headline}>
              {t('number', { number: report.number })}:{' '}
              <Link href={`/${slug}/documents/${report.documentId}`}>{report.documentHeadline}</Link>
            </h2>
            <p className={classes.meta}>
              {t('made', { name: report.madeByName })} <Time iso={report.madeAt} />.{' '}
              {t('logSize', { size: report.logSize })}
            </p>
            <div className={classes.hash}>
              <p>
                {t('record')} <code>{groupsOfEight(report.recordSha256)}</code>
              </p>
              <CopyButton text={report.recordSha256} label={t('copyHash')} />
            </div>
          </div>
          <ReportFiles slug={slug} reportId={report.id} number={report.number} formats={formats} />
        </li>
      ))}
    </ul>
  )
}
