/** A share of a whole as a length of a picture: "37.5%", nothing of nothing. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${Math.round((part / whole) * 1e4) / 100}%`
