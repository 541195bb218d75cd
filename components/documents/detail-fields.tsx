import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

export interface ImportDraft {
  headline: string
  deck: string
  byline: string
  publisher: string
  url: string
  publishedOn: string
  language: string
}

const types = { url: 'url', publishedOn: 'date' } as const

/** What is known of the article beside its text. Headline and deck are parts that can be marked and checked. */
export function DetailFields(props: {
  details: ImportDraft
  onChange: (details: ImportDraft) => void
  problem: (name: string) => string | undefined
  /** Which of them, when not all: a new revision has only the parts of its text. */
  only?: readonly (keyof ImportDraft)[]
}) {
  const t = useTranslations('documents')
  const { details, onChange, problem } = props
  const shows = (name: keyof ImportDraft) => props.only === undefined || props.only.includes(name)
  const line = (name: keyof ImportDraft) =>
    shows(name) ? (
      <Field key={name} label={t(`field.${name}`)} error={problem(name)}>
        <input
          type={name === 'url' || name === 'publishedOn' ? types[name] : 'text'}
          required={name === 'headline'}
          value={details[name]}
          onChange={(event) => onChange({ ...details, [name]: event.currentTarget.value })}
        />
      </Field>
    ) : null
  return (
    <>
      {line('headline')}
      <Field label={t('field.deck')} error={problem('deck')}>
        <textarea
          rows={2}
          value={details.deck}
          onChange={(event) => onChange({ ...details, deck: event.currentTarget.value })}
        />
      </Field>
      {line('byline')}
      {line('publisher')}
      {line('url')}
      {line('publishedOn')}
      {shows('language') ? (
        <Field label={t('field.language')} hint={t('languageHint')} error={problem('language')}>
          <input
            type="text"
            value={details.language}
            onChange={(event) => onChange({ ...details, language: event.currentTarget.value })}
          />
        </Field>
      ) : null}
    </>
  )
}
