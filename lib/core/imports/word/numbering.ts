import { DOMParser } from 'linkedom'
import { counted, integerOf } from '@/lib/core/imports/html/list-marker'

/** How one level of a list is numbered. */
export interface Level {
  format: string
  /** "%1.%2)": where the numbers of the levels stand. */
  text: string
  start: number
  /** The paragraph style that makes a paragraph an item of this level by itself. */
  style: string | null
}

/** A list as paragraphs refer to it. Lists with one definition are counted together. */
export interface List {
  definition: string
  levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew, with their first numbers. */
  starts: ReadonlyMap<number, number>
}

const LONGEST_MARKER = 12

const valueIn = (element: Element, name: string) =>
  element.getElementsByTagName(name)[0]?.getAttribute('w:val') ?? null

function levelsOf(definition: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of definition.getElementsByTagName('w:lvl')) {
    levels.set(integerOf(level.getAttribute('w:ilvl')) ?? 0, {
      format: valueIn(level, 'w:numFmt') ?? 'decimal',
      text: valueIn(level, 'w:lvlText') ?? '',
      start: integerOf(valueIn(level, 'w:start')) ?? 1,
      style: valueIn(level, 'w:pStyle'),
    })
  }
  return levels
}

/** The lists of word/numbering.xml by their number. */
export function listsOf(xml: string): Map<string, List> {
  const lists = new Map<string, List>()
  if (xml === '') return lists
  const root = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document
  const definitions = new Map<string, Element>()
  const byStyle = new Map<string, string>()
  for (const definition of root.getElementsByTagName('w:abstractNum')) {
    const id = definition.getAttribute('w:abstractNumId') ?? ''
    definitions.set(id, definition)
    const style = valueIn(definition, 'w:styleLink')
    if (style !== null) byStyle.set(style, id)
  }
  for (const element of root.getElementsByTagName('w:num')) {
    const named = valueIn(element, 'w:abstractNumId') ?? ''
    const own = definitions.get(named)
    const link = own ? valueIn(own, 'w:numStyleLink') : null
    const id = (link === null ? undefined : byStyle.get(link)) ?? named
    const definition = definitions.get(id)
    if (!definition) continue
    const starts = new Map<number, number>()
    for (const override of element.getElementsByTagName('w:lvlOverride')) {
      const start = integerOf(valueIn(override, 'w:startOverride'))
      if (start !== null) starts.set(integerOf(override.getAttribute('w:ilvl')) ?? 0, start)
    }
    lists.set(element.getAttribute('w:numId') ?? '', { definition: id, levels: levelsOf(definition), starts })
  }
  return lists
}

const types: Record<string, string> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' }

/** The marker of an item: the numbers of its level and of those above it, put where the level's text wants them. */
function markerOf(numbers: readonly number[], at: number, levels: ReadonlyMap<number, Level>): string {
  const level = levels.get(at)
  if (!level || level.format === 'none') return ''
  if (level.format === 'bullet') return '•'
  const shown = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1
    const { format = 'decimal' } = levels.get(index) ?? {}
    return counted(numbers[index] ?? 1, types[format] ?? '1')
  })
  return shown.length <= LONGEST_MARKER ? shown : `${numbers[at] ?? 1}.`
}

/**
 * Counts items as Word does: a list goes on over whatever stands between its items, a level begins anew after an item
 * of a level above it. Called in the order of the document.
 */
export function itemCounter(): (list: List, id: string, level: number) => string {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ definition, levels, starts }, id, at) => {
    const numbers = counts.get(definition) ?? []
    counts.set(definition, numbers)
    const anew = starts.get(at)
    const first = `${id} ${at}`
    if (anew !== undefined && !begun.has(first)) numbers[at] = anew
    else numbers[at] = (numbers[at] ?? (levels.get(at)?.start ?? 1) - 1) + 1
    begun.add(first)
    for (let above = 0; above < at; above += 1) numbers[above] ??= levels.get(above)?.start ?? 1
    numbers.length = at + 1
    return markerOf(numbers, at, levels)
  }
}
