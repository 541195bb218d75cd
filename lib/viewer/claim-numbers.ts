import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClaimNumber } from '@/lib/viewer/drawing'

/** A number and the ProseMirror position it stands at. */
export interface PlacedNumber extends ClaimNumber {
  position: number
}

const key = new PluginKey<DecorationSet>('claimNumbers')

interface Asked {
  numbers: readonly PlacedNumber[]
  /** Where those already there are replaced; everywhere if null. */
  within: readonly { from: number; to: number }[] | null
}

/** Asks for exactly these numbers to be shown. */
export function showNumbers(transaction: Transaction, numbers: readonly PlacedNumber[]): Transaction {
  return transaction.setMeta(key, { numbers, within: null } satisfies Asked)
}

/** Asks for exactly these numbers within some stretches of the document; what is elsewhere stays as it is. */
export function showNumbersWithin(
  transaction: Transaction,
  within: readonly { from: number; to: number }[],
  numbers: readonly PlacedNumber[],
): Transaction {
  return transaction.setMeta(key, { numbers, within } satisfies Asked)
}

/**
 * A claim's number after its last word, as in a book: a real button that says the claim, because highlights put nothing
 * in the page that could be focused or read out. It is no part of the text: not selected, not copied, not counted.
 */
export const claimNumbers = Extension.create({
  name: 'claimNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, set) {
          const asked: Asked | undefined = transaction.getMeta(key)
          if (!asked) return set
          const rest =
            asked.within === null
              ? DecorationSet.empty
              : set.remove(asked.within.flatMap(({ from, to }) => set.find(from, to)))
          return rest.add(transaction.doc, asked.numbers.map(decorationOf))
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function decorationOf(number: PlacedNumber, order: number): Decoration {
  return Decoration.widget(number.position, () => widgetOf(number), {
    side: 1 + order / 1e6,
    key: `${number.claimId} ${number.at} ${number.colour} ${number.more} ${number.label}`,
    ignoreSelection: true,
    stopEvent: () => true,
  })
}

/**
 * A word joiner before the button keeps it on the line of the word it belongs to. Browsers break a line beside a button
 * all the same, unless it may not be broken there.
 */
function widgetOf(number: ClaimNumber): HTMLElement {
  const widget = document.createElement('span')
  widget.style.userSelect = 'none'
  widget.style.whiteSpace = 'nowrap'
  widget.append('\u2060', buttonOf(number))
  return widget
}

function buttonOf({ at, claimId, number, colour, label, more }: ClaimNumber): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset.claim = claimId
  button.dataset.number = ''
  button.dataset.at = String(at)
  button.style.setProperty('--c', colour.startsWith('v-') ? `var(--${colour}-t)` : `var(--${colour})`)
  button.setAttribute('aria-label', label)
  button.textContent = more > 0 ? `${number} +${more}` : String(number)
  return button
}
