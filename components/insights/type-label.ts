/** The word for a claim type; a type that the catalogue does not know is shown as it is. */
export function typeLabel(
  t: { (key: `type.${'other'}`): string; has(key: `type.${string}`): boolean },
  type: string,
): string {
  return t.has(`type.${type}`) ? t(`type.${type}` as 'type.other') : type
}
