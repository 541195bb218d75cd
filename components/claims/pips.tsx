import classes from '@/components/claims/pips.module.css'

/** How many reviews are in, as filled dots; the words beside it say the same. */
export function Pips({ filled, of }: { filled: number; of: number }) {
  const slots = Array.from({ length: of }, (_, index) => `slot ${index + 1}`)
  return (
    <span className={classes.pips} aria-hidden>
      {slots.map((slot, index) => (
        <i key={slot} data-filled={index < filled || undefined} />
      ))}
    </span>
  )
}
