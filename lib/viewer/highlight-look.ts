/**
 * The look of a highlight is a rule on `:root`, from which everything below inherits: a rule on every element would be
 * computed for every element, for each of some sixty names. A browser that does not inherit highlights yet gets the
 * rules of the names that are really used, for every element, from a style sheet made here.
 */
let copies: CSSStyleSheet | null = null
const looked = new Set<string>()

/** Puts a highlight on the page, and sees to it that it has its look. */
export function registerHighlight(name: string, highlight: Highlight): void {
  CSS.highlights.set(name, highlight)
  if (looked.has(name)) return
  looked.add(name)
  const on = (element: Element) => getComputedStyle(element, `::highlight(${name})`)
  const root = on(document.documentElement)
  const below = on(document.body)
  if (root.backgroundColor === below.backgroundColor && root.textDecoration === below.textDecoration) return
  copies ??= adopted()
  for (const rule of rulesOf(name)) copies.insertRule(rule, copies.cssRules.length)
}

function adopted(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  return sheet
}

/** The rules of the page for this name, each for every element instead of the root. */
function rulesOf(name: string): string[] {
  const wanted = `:root::highlight(${name})`
  return [...document.styleSheets].flatMap((sheet) =>
    readable(sheet).flatMap((rule) =>
      rule instanceof CSSStyleRule && rule.selectorText.split(/,\s*/).includes(wanted)
        ? [`::highlight(${name}) { ${rule.style.cssText} }`]
        : [],
    ),
  )
}

function readable(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    // Of another origin: an extension's.
    return []
  }
}
