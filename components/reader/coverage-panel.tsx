'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import classes from '@/components/reader/coverage-panel.module.css'
import type { ReaderCoverage } from '@/components/reader/use-coverage'
import type { SettingAside } from '@/components/reader/use-set-aside'
import { Button } from '@/components/ui/button'

/** So many of what is set aside are listed; the signs in the article show all of it. */
const LISTED = 60

export interface CoveragePanelProps {
  coverage: ReaderCoverage
  setting: SettingAside
  mayTakeUp: boolean
  language: string
}

/**
 * Which sentences are claimed, set aside or not looked at: a switch for the signs, figures, and a way through the rest.
 */
export function CoveragePanel({
  coverage: { on, ...shown },
  setting,
  mayTakeUp,
  language,
}: CoveragePanelProps) {
  const t = useTranslations('reading.coverage')
  const id = useId()
  const { claimed, setAside, open } = shown.coverage
  const all = claimed + setAside + open
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h3 id={id}>
        <label className={classes.switch}>
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => shown.setOn(currentTarget.checked)}
          />
          {t('label')}
        </label>
      </h3>
      {on ? (
        <>
          <p className={classes.sum} role="status">
            {t('sum', { claimed, all, setAside, open })}
          </p>
          <div className={classes.bar} aria-hidden>
            {(['claimed', 'setAside', 'open'] as const).map((key) => (
              <i
                key={key}
                data-key={key}
                style={{ flexGrow: shown.coverage[key] }}
                hidden={shown.coverage[key] === 0}
              />
            ))}
          </div>
          <ul className={classes.key}>
            <li>
              <i data-key="open" />
              {t('openSign')} <span>{open}</span>
            </li>
            <li>
              <i data-key="setAside" />
              {t('asideSign')} <span>{setAside}</span>
            </li>
          </ul>
          {open > 0 ? (
            <Button size="s" keyCap="U" className={classes.next} onClick={shown.next}>
              {t('next')}
            </Button>
          ) : null}
          {shown.setAsides.length > 0 ? (
            <details className={classes.list}>
              <summary>{t('list', { count: shown.setAsides.length })}</summary>
              <ul>
                {shown.setAsides.slice(0, LISTED).map((one) => (
                  <li key={one.id}>
                    <button type="button" onClick={() => shown.show(one)} title={t('show')}>
                      <span lang={language} dir="auto">
                        {one.exact}
                      </span>
                      <small>
                        {t('reasonBy', { reason: t(`reason.${one.why}`), name: one.byName })}
                        {one.note ? ` ${one.note}` : null}
                      </small>
                    </button>
                    {mayTakeUp ? (
                      <Button variant="quiet" size="s" onClick={() => setting.takeUp([one])}>
                        {t('takeUp', { count: 1 })}
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
              {shown.setAsides.length > LISTED ? (
                <p>{t('more', { count: shown.setAsides.length - LISTED })}</p>
              ) : null}
            </details>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
