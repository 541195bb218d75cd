import { useTranslations } from 'next-intl'
import { ScaleDefinitions } from '@/components/settings/scale-definitions'
import { ownScale, type ScaleInput } from '@/lib/core/verdicts/own-scale'
import classes from './scale-form.module.css'

interface Props {
  theirs: ScaleInput
  /** What they changed and whoever types changed too. */
  both: (keyof ScaleInput)[]
  version: number
}

/** That a version was made while the next one was being written here, to be read beside what was typed. */
export function ScaleMeanwhile({ theirs, both, version }: Props) {
  const t = useTranslations('settings.scaleForm')
  return (
    <div className={classes.meanwhile} role="status">
      <p>{t(both.length === 0 ? 'meanwhile' : 'meanwhileBoth', { version })}</p>
      <ScaleDefinitions scale={ownScale(theirs, 'theirs', version, null)} inForce={false} />
    </div>
  )
}
