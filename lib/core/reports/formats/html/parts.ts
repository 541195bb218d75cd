import { day, moment } from '@/lib/core/reports/dates'
import { attribute, words } from '@/lib/core/reports/formats/html/escape'
import type { Person, Verdict } from '@/lib/core/reports/sections/words'
import { isSlot, signBody } from '@/lib/core/reports/signs'

/** A sign; always beside its word, so hidden from a screen reader. */
const sign = (slot: string): string =>
  `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${signBody(slot, 'currentColor')}</svg>`

const slotClass = (slot: string): string => `v-${isSlot(slot) ? slot : 'not-checkable'}`

/** Sign, word and colour: a verdict is never one of them alone. */
export const verdictMark = (verdict: Verdict): string =>
  `<span class="verdict ${slotClass(verdict.slot)}">${sign(verdict.slot)}<span>${words(verdict.label)}</span></span>`

/** A box of the chart on page one: filled for a step on the scale, outlined beside it. */
export const chartBox = (verdict: Verdict, claim: number): string =>
  `<a class="box ${slotClass(verdict.slot)}${verdict.step === null ? ' off' : ''}" href="#claim-${claim}">${claim}</a>`

export const name = (person: Person): string => `<b>${words(person.name)}</b>`

export const role = (person: Person): string => (person.role === null ? '' : `, ${words(person.role)}`)

export const time = (iso: string): string => `<time datetime="${attribute(iso)}">${moment(iso)}</time>`
export const date = (iso: string): string => `<time datetime="${attribute(iso)}">${words(day(iso))}</time>`

/** A whole hash; groups are told apart by tone, so that copying gives the bare hash. */
export function hash(hex: string, group = 8): string {
  const groups = hex.match(new RegExp(`.{1,${group}}`, 'g')) ?? []
  return `<code class="hash">${groups.map((one) => `<span>${words(one)}</span>`).join('<wbr>')}</code>`
}

export const sourceRef = (number: number): string => `<a href="#source-${number}">[${number}]</a>`
export const claimRef = (number: number): string => `<a href="#claim-${number}">${number}</a>`

/** A table with header cells; cells are HTML. */
export function table(kind: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const header = head.map((cell) => `<th scope="col">${words(cell)}</th>`).join('')
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, i) => `<td data-label="${attribute(head[i] ?? '')}">${cell}</td>`).join('')}</tr>`,
    )
    .join('\n')
  return `<table class="${kind}"><thead><tr>${header}</tr></thead>\n<tbody>${body}</tbody></table>`
}

/** A label at the left, something at the right. */
export const row = (label: string, body: string): string =>
  body === '' ? '' : `<div class="row"><h4>${words(label)}</h4><div>${body}</div></div>`

/** "Label value", pairs in one line. */
export const facts = (pairs: readonly (readonly [string, string | null])[]): string => {
  const shown = pairs.filter(([, value]) => value !== null && value !== '')
  return `<dl class="facts">${shown.map(([key, value]) => `<div><dt>${words(key)}</dt><dd>${value}</dd></div>`).join('')}</dl>`
}
