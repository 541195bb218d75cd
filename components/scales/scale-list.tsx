import { useTranslations } from 'next-intl'
import type { Act } from '@/components/acts/act'
import { ScaleActs } from '@/components/scales/scale-acts'
import { ScaleDefinitions } from '@/components/settings/scale-definitions'
import classes from '@/components/settings/settings.module.css'
import { LinkButton } from '@/components/ui/link-button'
import { Time } from '@/components/ui/time'
import { currentScales } from '@/lib/core/verdicts/registry'
import type { Scale } from '@/lib/core/verdicts/scale'
import type { OwnScaleView } from '@/lib/core/verdicts/view'

interface Props {
  inForce: Scale
  own: readonly OwnScaleView[]
  settingsHref: string
  /** For an owner; null for everybody else, who reads the list. */
  retire: Act<object> | null
}

/**
 * Every scale that can be chosen, the one in force first and open, then those of the workspace's own, then the built-in
 * ones.
 */
export function ScaleList({ inForce, own, settingsHref, retire }: Props) {
  const t = useTranslations('settings.scales')
  const isInForce = ({ id, version }: Scale) => id === inForce.id && version === inForce.version
  const madeHere = new Map(own.map((one) => [one.scale, one]))
  const all = [...own.map(({ scale }) => scale), ...currentScales()]
  const listed = [all.find(isInForce) ?? inForce, ...all.filter((scale) => !isInForce(scale))]
  const originOf = (scale: Scale) => {
    const made = madeHere.get(scale)
    if (made === undefined) return undefined
    return t.rich(made.retiredAt === null ? 'own' : 'retired', {
      name: made.madeByName,
      when: () => <Time iso={made.madeAt} format="date" />,
    })
  }
  return (
    <>
      {listed.map((scale) => (
        <ScaleDefinitions
          key={`${scale.id}@${scale.version}`}
          scale={scale}
          inForce={isInForce(scale)}
          origin={originOf(scale)}
        >
          {retire === null ? null : (
            <ScaleActs
              scale={scale}
              settingsHref={settingsHref}
              own={madeHere.has(scale)}
              retire={madeHere.get(scale)?.retiredAt === null && !isInForce(scale) ? retire : null}
            />
          )}
        </ScaleDefinitions>
      ))}
      {retire === null ? null : (
        <p className={classes.scaleActs}>
          <LinkButton href={`${settingsHref}/scales/new?from=${inForce.id}`}>{t('make')}</LinkButton>
        </p>
      )}
    </>
  )
}
