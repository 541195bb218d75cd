'use client'

import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import { fetchFile, saveFile } from '@/components/reports/save-file'
import classes from './reports.module.css'

export interface ReportFilesProps {
  slug: string
  reportId: string
  number: number
  formats: { id: string; label: string }[]
}

/** The files of a report. Pages are drawn when they are asked for, which takes seconds: the wait says so. */
export function ReportFiles({ slug, reportId, number, formats }: ReportFilesProps) {
  const t = useTranslations('reports')
  const [drawing, setDrawing] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (event: MouseEvent<HTMLAnchorElement>, id: string) => {
    // With a modifier it is an ordinary link, for those who want the browser's own way.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (drawing !== null) return
    setDrawing(id)
    setProblem(null)
    const file = await fetchFile(`/api/v1/${slug}/reports/${reportId}/${id}`, t('notDrawn'))
    setDrawing(null)
    if (file.ok) saveFile(file.value)
    else setProblem(file.refusal.message)
  }
  return (
    <div>
      <div className={classes.files}>
        {formats.map(({ id, label }) => (
          <a
            key={id}
            className={classes.file}
            href={`/api/v1/${slug}/reports/${reportId}/${id}`}
            download
            aria-label={t('download', { format: label, number })}
            aria-disabled={drawing !== null}
            onClick={(event) => void take(event, id)}
          >
            <IconDownload size={14} stroke={1.75} aria-hidden="true" />
            {label}
          </a>
        ))}
      </div>
      <p className={classes.drawing} role="status">
        {drawing === null ? null : t(drawing === 'pdf' ? 'drawing' : 'fetching')}
      </p>
      {problem === null ? null : (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
