/** What an address says of each name. Anybody can write one that says a name twice: then it comes as a list. */
export type AddressValues<Name extends string> = { [K in Name]?: string | string[] | undefined }

/** The first value of each name, so that a page asks for a text and gets one. */
export function firstValues<Name extends string>(
  values: AddressValues<Name>,
): { [K in Name]?: string | undefined } {
  const first: { [K in Name]?: string | undefined } = {}
  for (const name in values) {
    const value: string | string[] | undefined = values[name]
    first[name] = typeof value === 'string' ? value : value?.[0]
  }
  return first
}
