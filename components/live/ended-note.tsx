import { useTranslations } from 'next-intl'
import classes from '@/components/live/news-note.module.css'
import type { WhyEnded } from '@/lib/core/live/ended'

/**
 * That the page is no longer of this person as it was opened. It leaves everything where it is: what was typed and not
 * sent can still be read and copied, until they reload themselves.
 */
export function EndedNote({ why }: { why: WhyEnded }) {
  const t = useTranslations('live')
  return (
    <div className={classes.place} data-ended role="alert">
      <div className={classes.note}>
        <p>{t(`ended.${why}`)}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t(why === 'signedOut' ? 'signIn' : 'reload')}
        </button>
      </div>
    </div>
  )
}
