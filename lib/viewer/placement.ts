/** Between two cards. */
const GAP = 4
/** From the top of a card to the line that its words are on. */
const LEAD = 17
const ACTIVE_LEAD = 22

/**
 * Tops of the cards, in the order of their words. The active one stands exactly at its words; the others keep their
 * order and give way. Only where the cards above it would leave the page does the active one move down.
 *
 * @param at where the words of each begin, in pixels
 * @param heights how much room each takes, in pixels
 * @param active which one is active; -1 for none
 */
export function placeCards(
  at: ArrayLike<number>,
  heights: ArrayLike<number>,
  active: number,
): Float64Array<ArrayBuffer> {
  const tops = new Float64Array(at.length)
  for (let i = 0; i < at.length; i += 1) tops[i] = (at[i] ?? 0) - (i === active ? ACTIVE_LEAD : LEAD)
  const pushDown = (first: number) => {
    let least = first > 0 ? (tops[first - 1] ?? 0) + (heights[first - 1] ?? 0) + GAP : 0
    for (let i = first; i < tops.length; i += 1) {
      const top = Math.max(tops[i] ?? 0, least)
      tops[i] = top
      least = top + (heights[i] ?? 0) + GAP
    }
  }
  pushDown(Math.max(active, 0) + (active >= 0 ? 1 : 0))
  for (let i = active - 1; i >= 0; i -= 1) {
    tops[i] = Math.min(tops[i] ?? 0, (tops[i + 1] ?? 0) - (heights[i] ?? 0) - GAP)
  }
  if ((tops[0] ?? 0) < 0) pushDown(0)
  return tops
}

/** Centres of the signs on the line: at their words, but never closer than a sign is high. */
export function placeSigns(at: ArrayLike<number>, active: number): Float64Array<ArrayBuffer> {
  const centres = new Float64Array(at.length)
  for (let i = 0; i < at.length; i += 1) {
    const apart = i === active || i - 1 === active ? 26 : 22
    centres[i] = i === 0 ? (at[i] ?? 0) : Math.max(at[i] ?? 0, (centres[i - 1] ?? 0) + apart)
  }
  return centres
}
