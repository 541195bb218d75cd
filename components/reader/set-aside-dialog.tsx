'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalNote } from '@/components/acts/refusal-note'
import { useAct } from '@/components/acts/use-act'
import classes from '@/components/reader/set-aside-dialog.module.css'
import type { SettingAside } from '@/components/reader/use-set-aside'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { type SetAsideReason, setAsideReasons } from '@/lib/core/coverage/input'
import type { RevisionView } from '@/lib/core/documents/view'
import { partText } from '@/lib/viewer/article-doc'

interface Props {
  setting: SettingAside
  revision: RevisionView
  language: string
  onClose: () => void
}

/** Why the selected sentences are not checkable: a reason, and a note if there is more to say. */
export function SetAsideDialog({ setting, revision, language, onClose }: Props) {
  const t = useTranslations('reading.coverage')
  const { asked } = setting
  const [why, setWhy] = useState<SetAsideReason>('opinion')
  const [note, setNote] = useState('')
  const { run, busy, refusal, clear } = useAct(() => setting.setAside(why, note))
  const close = () => {
    clear()
    setting.cancel()
    onClose()
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    const outcome = await run(null)
    if (!outcome.ok) return
    setNote('')
    onClose()
  }
  const first = asked?.[0]
  return (
    <Dialog opened={asked !== null} onClose={close} title={t('title', { count: asked?.length ?? 0 })}>
      <form onSubmit={submit} className={classes.form}>
        {first ? (
          <p className={classes.words} lang={language} dir="auto">
            {partText(revision, first.part).slice(first.start, first.end)}
          </p>
        ) : null}
        <fieldset className={classes.reasons}>
          <legend>{t('why')}</legend>
          {setAsideReasons.map((reason) => (
            <label key={reason}>
              <input
                type="radio"
                name="why"
                value={reason}
                checked={why === reason}
                data-autofocus={why === reason || undefined}
                onChange={() => setWhy(reason)}
              />
              <span>
                {t(`reason.${reason}`)} <small>{t(`meaning.${reason}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Field label={t('note')}>
          <input
            type="text"
            value={note}
            maxLength={500}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </Field>
        <RefusalNote refusal={refusal} onReloaded={close} />
        <div className={classes.acts}>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
