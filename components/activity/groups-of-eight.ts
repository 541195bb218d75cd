/** A hash as people compare it: hex in groups of eight. */
export function groupsOfEight(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ')
}
