/** How far an article on its way in has come. */
export const importStates = [
  'waiting',
  'fetching',
  'reading',
  'ready',
  'failed',
  'unchanged',
  'used',
] as const
export type ImportState = (typeof importStates)[number]

/** Something is being done about it, or is about to be. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'waiting' || state === 'fetching' || state === 'reading'
