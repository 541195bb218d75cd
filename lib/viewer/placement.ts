/** Something beside the text: `at` is where its words begin, `height` how much room it takes, both in pixels. */
export interface Beside {
  at: number
  height: number
}

/** Between two cards. */
const GAP = 4
/** From the top of a card to the line that its words are on. */
const LEAD = 17
const ACTIVE_LEAD = 22

/**
 * Tops of the cards, in the order of their words. The active one stands exactly at its words; the others keep their order
 * and give way. Only where the cards above it would leave the page does the active one move down.
 */
export function placeCards(cards: readonly Beside[], active: number): number[] {
  const tops: number[] = cards.map(({ at }, i) => at - (i === active ? ACTIVE_LEAD : LEAD))
  const from = Math.max(active, 0)
  const pushDown = (first: number) => {
    for (let i = first; i < cards.length; i += 1) {
      const above = i > 0 ? (tops[i - 1] ?? 0) + (cards[i - 1]?.height ?? 0) + GAP : 0
      tops[i] = Math.max(tops[i] ?? 0, above)
    }
  }
  pushDown(from + (active >= 0 ? 1 : 0))
  for (let i = active - 1; i >= 0; i -= 1) {
    tops[i] = Math.min(tops[i] ?? 0, (tops[i + 1] ?? 0) - (cards[i]?.height ?? 0) - GAP)
  }
  if ((tops[0] ?? 0) < 0) pushDown(0)
  return tops
}

/** Centres of the signs on the line: at their words, but never closer than a sign is high. */
export function placeSigns(ats: readonly number[], active: number): number[] {
  const centres: number[] = []
  ats.forEach((at, i) => {
    const apart = i === active || i - 1 === active ? 26 : 22
    centres.push(i === 0 ? at : Math.max(at, (centres[i - 1] ?? 0) + apart))
  })
  return centres
}
