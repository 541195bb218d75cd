export interface ActivityFilter {
  verb?: string
  document?: string
  claim?: string
}

/** The address of the page with this filter; what is left out is not asked for. */
export function activityHref(slug: string, filter: ActivityFilter, before?: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  if (before !== undefined) query.set('before', String(before))
  const text = query.toString()
  return text === '' ? `/${slug}/activity` : `/${slug}/activity?${text}`
}
