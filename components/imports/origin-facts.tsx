import { useTranslations } from 'next-intl'
import classes from '@/components/imports/preview.module.css'
import { Button } from '@/components/ui/button'
import type { ReadArticle } from '@/lib/core/imports/article'
import { knownFormats } from '@/lib/core/imports/known-formats'
import type { ImportView } from '@/lib/core/imports/view'

interface Props {
  view: ImportView & { article: ReadArticle }
  takeWhole: () => void
  isTakingWhole: boolean
}

/** Where the original is from and what it is, what the reading has to say, and for a web page the rest of it. */
export function OriginFacts({ view, takeWhole, isTakingWhole }: Props) {
  const t = useTranslations('imports.preview')
  const { fetchedFrom, name, size, sha256, wholePage, article } = view
  const format = knownFormats[article.format]
  return (
    <>
      {article.notes.length === 0 ? null : (
        <section aria-labelledby="preview-notes">
          <h2 id="preview-notes" className={classes.cap}>
            {t('notes')}
          </h2>
          <ul className={classes.notes}>
            {article.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {article.format === 'html' ? (
        <div className={classes.whole}>
          {wholePage ? (
            <p>{t('isWhole')}</p>
          ) : (
            <>
              <Button size="s" disabled={isTakingWhole} onClick={takeWhole}>
                {t('wholePage')}
              </Button>
              <p>{t('wholePageNote')}</p>
            </>
          )}
        </div>
      ) : null}
      <section aria-labelledby="preview-origin">
        <h2 id="preview-origin" className={classes.cap}>
          {t('origin')}
        </h2>
        <dl className={classes.facts}>
          {fetchedFrom === null ? null : (
            <div>
              <dt>{t('fetchedFrom')}</dt>
              <dd>{fetchedFrom}</dd>
            </div>
          )}
          {fetchedFrom !== null || name === null ? null : (
            <div>
              <dt>{t('file')}</dt>
              <dd>{name}</dd>
            </div>
          )}
          <div>
            <dt>{t('readAs')}</dt>
            <dd>{format?.label ?? article.format}</dd>
          </div>
          {size === null ? null : (
            <div>
              <dt>{t('size')}</dt>
              <dd>{t('bytes', { size })}</dd>
            </div>
          )}
          {sha256 === null ? null : (
            <div>
              <dt>{t('hash')}</dt>
              <dd className={classes.hash}>{sha256}</dd>
            </div>
          )}
        </dl>
      </section>
    </>
  )
}
