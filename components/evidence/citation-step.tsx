'use client'
import { IconCircleDashed, IconCircleMinus, IconCirclePlus, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import classes from '@/components/evidence/evidence-form.module.css'
import { type Problems, problemsOf } from '@/components/evidence/form-problems'
import type { Chosen } from '@/components/evidence/source-step'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segment } from '@/components/ui/segment'
import { type Citation, citation, type Stance } from '@/lib/core/evidence/input'
import { shortCitation } from '@/lib/core/sources/short'

interface Props {
  chosen: Chosen
  onOtherSource: () => void
  onDone: (citation: Citation) => void
  busy: boolean
  /** Who will see it. */
  says: string
  /** Problems the server found. */
  problem: string | null
}

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
const stanceIcons = {
  supports: <IconCirclePlus {...icon} />,
  refutes: <IconCircleMinus {...icon} />,
  context: <IconInfoCircle {...icon} />,
  unused: <IconCircleDashed {...icon} />,
}

/** What the source says on the claim, in its exact words or in ours; or why it was not used. */
export function CitationStep({ chosen, onOtherSource, onDone, busy, says, problem }: Props) {
  const t = useTranslations('evidence')
  const [stance, setStance] = useState<Stance | 'unused' | null>(null)
  const [paraphrase, setParaphrase] = useState(false)
  const [said, setSaid] = useState(() => ({
    quote: '',
    translation: '',
    locator: '',
    note: '',
    whyNotUsed: '',
    archiveUrl: '',
    accessedOn: today(),
  }))
  const [problems, setProblems] = useState<Problems>({})

  const form = useRef<HTMLFormElement>(null)
  // The step before took the focus with it when it went.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  function send(event: FormEvent) {
    event.preventDefault()
    if (stance === null) return setProblems({ stance: t('chooseStance') })
    const common = { accessedOn: said.accessedOn || null, archiveUrl: said.archiveUrl.trim() || null }
    const parsed = citation.safeParse(
      stance === 'unused'
        ? { used: false, whyNotUsed: said.whyNotUsed, ...common }
        : { used: true, stance, paraphrase, ...said, ...common },
    )
    if (parsed.success) onDone(parsed.data)
    else setProblems(problemsOf(parsed.error))
  }
  const set = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) =>
    setSaid({ ...said, [name]: event.currentTarget.value })
  const area = (name: 'quote' | 'translation' | 'note' | 'whyNotUsed', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={problems[name]}>
      <textarea
        rows={name === 'quote' ? 3 : 2}
        maxLength={4000}
        value={said[name]}
        onChange={set(name)}
        dir="auto"
      />
    </Field>
  )
  const options = (['supports', 'refutes', 'context', 'unused'] as const).map((value) => ({
    value,
    label: t(`stance.${value}`),
    icon: stanceIcons[value],
  }))
  const used = stance !== 'unused'
  return (
    <form ref={form} className={classes.form} onSubmit={send} data-step>
      <div className={classes.chosen}>
        <p>
          <b>{shortOf(chosen)}</b>{' '}
          {titleOf(chosen) === shortOf(chosen) ? null : <span>{titleOf(chosen)}</span>}
        </p>
        <Button size="s" variant="quiet" onClick={onOtherSource}>
          {t('otherSource')}
        </Button>
      </div>
      <Segment
        label={t('stanceLabel')}
        options={options}
        value={stance}
        onChange={(next) => {
          setStance(next)
          setProblems({})
        }}
        error={problems.stance}
      />
      {used ? (
        <>
          {area(
            'quote',
            paraphrase ? t('inOurWordsLabel') : t('exactWords'),
            paraphrase ? undefined : t('exactHint'),
          )}
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={paraphrase}
              onChange={(event) => setParaphrase(event.currentTarget.checked)}
            />
            {t('paraphrase')}
          </label>
        </>
      ) : (
        area('whyNotUsed', t('whyNotUsed'))
      )}
      <div className={classes.pair}>
        {used ? (
          <Field label={t('locator')} hint={t('locatorHint')} error={problems.locator}>
            <input type="text" maxLength={200} value={said.locator} onChange={set('locator')} />
          </Field>
        ) : null}
        <Field label={t('accessedOn')} error={problems.accessedOn}>
          <input type="date" value={said.accessedOn} onChange={set('accessedOn')} />
        </Field>
      </div>
      <Field label={t('archiveUrl')} hint={t('archiveHint')} error={problems.archiveUrl}>
        <input
          type="text"
          inputMode="url"
          maxLength={2000}
          value={said.archiveUrl}
          onChange={set('archiveUrl')}
        />
      </Field>
      {used ? area('note', t('note'), t('noteHint')) : null}
      {used && !paraphrase ? area('translation', t('translation'), t('translationHint')) : null}
      {problem === null ? null : (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.says}>{says}</span>
        <Button variant="primary" type="submit" disabled={busy} keyCap="Ctrl Enter">
          {busy ? t('adding') : used ? t('addAsEvidence') : t('addAsNotUsed')}
        </Button>
      </div>
    </form>
  )
}

/** The date where the person is, not in Greenwich. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}

function shortOf(chosen: Chosen): string {
  if ('found' in chosen) return chosen.found.short
  return chosen.fresh.confidential ? chosen.fresh.describedAs : shortCitation(chosen.fresh)
}

function titleOf(chosen: Chosen): string {
  if ('found' in chosen) return chosen.found.title
  return chosen.fresh.confidential ? '' : chosen.fresh.title
}
