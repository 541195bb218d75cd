/** First content of each `<meta>` of a page, by its name, property or itemprop in small letters. */
export function metaTags(page: Document): (...names: string[]) => string | null {
  const contents = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (name) contents.set(name, [...(contents.get(name) ?? []), content].slice(0, 10))
    }
  }
  return (...names) => {
    for (const name of names) {
      const found = contents.get(name)
      if (found)
        return name.includes('author') || name.includes('creator') ? found.join(', ') : (found[0] ?? null)
    }
    return null
  }
}
