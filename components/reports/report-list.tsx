import { IconDownload } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { reportFormats } from '@/lib/core/reports/formats/registry'
import type { ReportRow } from '@/lib/core/reports/view'
import classes from './reports.module.css'

/** Reports that were made, newest first. Every format is rendered from the record kept with the report. */
export function ReportList({ reports, slug }: { reports: ReportRow[]; slug: string }) {
  const t = useTranslations('reports')
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.id} className={classes.row}>
          <div className={classes.words}>
            <h2 className={classes.headline}>
              {t('number', { number: report.number })}:{' '}
              <Link href={`/${slug}/documents/${report.documentId}`}>{report.documentHeadline}</Link>
            </h2>
            <p className={classes.meta}>
              {t('made', { name: report.madeByName })} <Time iso={report.madeAt} />.{' '}
              {t('logSize', { size: report.logSize })}
            </p>
            <p className={classes.hash}>
              {t('record')} <code>{report.recordSha256.replace(/(.{8})(?=.)/g, '$1 ')}</code>
            </p>
          </div>
          <div className={classes.files}>
            {reportFormats.map(({ id }) => (
              <a
                key={id}
                className={classes.file}
                href={`/api/v1/${slug}/reports/${report.id}/${id}`}
                download
                aria-label={t('download', { format: t(`format.${id}`), number: report.number })}
              >
                <IconDownload size={14} stroke={1.75} aria-hidden="true" />
                {t(`format.${id}`)}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
