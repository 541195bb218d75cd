import classes from '@/components/reader/claim-line.module.css'
import { ColourGlyph } from '@/components/reader/colour-glyph'
import type { ColourKey } from '@/lib/viewer/colour-key'

/** A claim on the line: its sign, and the top of its card where a lead goes. Pixels from the top of the article. */
export interface LineSign {
  claimId: string
  colour: ColourKey
  active: boolean
  sign: number
  card: number
}

interface Props {
  signs: readonly LineSign[]
  /** Whether the cards are there for the signs to lead to. */
  leads: boolean
  onActivate: (claimId: string) => void
  onHover: (claimId: string | null) => void
}

/**
 * The line between the words and what was found about them. It repeats for the eye and the pointer what the numbers in
 * the text and the cards say, so it is not read out.
 */
export function ClaimLine({ signs, leads, onActivate, onHover }: Props) {
  return (
    <div className={classes.line} aria-hidden="true">
      <svg className={classes.leads} aria-hidden="true">
        {(leads ? signs : []).map(({ claimId, colour, active, sign, card }) => {
          const to = card + (active ? 21 : 17)
          const from = active ? 36 : 33
          return (
            <path
              key={claimId}
              data-active={active || undefined}
              style={{ ['--c' as string]: `var(--${colour})` }}
              d={`M${from} ${sign} C40 ${sign},40 ${to},${active ? 44 : 53} ${to}`}
            />
          )
        })}
      </svg>
      {signs.map(({ claimId, colour, active, sign }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button is the number in the text
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          key={claimId}
          className={classes.sign}
          data-active={active || undefined}
          style={{ top: sign }}
          onClick={() => onActivate(claimId)}
          onPointerEnter={() => onHover(claimId)}
          onPointerLeave={() => onHover(null)}
        >
          <ColourGlyph colour={colour} size={active ? 19 : 15} />
        </span>
      ))}
      <svg className={classes.bob} viewBox="0 0 9 16" aria-hidden="true">
        <path d="M4.5 0 9 5 4.5 16 0 5Z" fill="currentColor" />
      </svg>
    </div>
  )
}
