import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from '@/components/imports/import-desk.module.css'
import { removeUpload, retryUpload, type Upload } from '@/components/imports/uploads'
import { Button } from '@/components/ui/button'

/** A file on its way to the server. */
export function UploadItem({ upload }: { upload: Upload }) {
  const t = useTranslations('imports')
  const { key, file, progress, problem } = upload
  return (
    <li className={classes.item}>
      <p className={classes.name} title={file.name}>
        {file.name}
      </p>
      {problem === null ? (
        <p className={classes.said}>
          {t('state.sending')}
          <progress
            className={classes.bar}
            value={progress}
            max={100}
            aria-label={t('progressOf', { name: file.name })}
          />
        </p>
      ) : (
        <p className={`${classes.said} ${classes.bad}`} role="alert">
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" /> {problem}
        </p>
      )}
      {problem === null ? null : (
        <div className={classes.acts}>
          <Button size="s" onClick={() => retryUpload(key)} aria-label={t('retryOf', { name: file.name })}>
            {t('retry')}
          </Button>
          <Button
            size="s"
            variant="quiet"
            onClick={() => removeUpload(key)}
            aria-label={t('removeOf', { name: file.name })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
