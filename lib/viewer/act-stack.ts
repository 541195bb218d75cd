/** What was done on this visit of the page, and what of it was undone. */
export interface ActStack<A> {
  done: readonly A[]
  undone: readonly A[]
}

/** As many acts as are remembered. */
const MOST = 200

export const emptyStack: ActStack<never> = { done: [], undone: [] }

/** Something new was done: what was undone before cannot be done again on top of it. */
export const afterAct = <A>({ done }: ActStack<A>, act: A): ActStack<A> => ({
  done: [...done, act].slice(-MOST),
  undone: [],
})

export const lastDone = <A>({ done }: ActStack<A>): A | null => done.at(-1) ?? null
export const lastUndone = <A>({ undone }: ActStack<A>): A | null => undone.at(-1) ?? null

export const afterUndo = <A>({ done, undone }: ActStack<A>, act: A): ActStack<A> => ({
  done: done.filter((one) => one !== act),
  undone: [...undone, act],
})

export const afterRedo = <A>({ done, undone }: ActStack<A>, act: A): ActStack<A> => ({
  done: [...done, act],
  undone: undone.filter((one) => one !== act),
})

/** A step that cannot be taken any more is forgotten; the others stay. */
export const without = <A>({ done, undone }: ActStack<A>, act: A): ActStack<A> => ({
  done: done.filter((one) => one !== act),
  undone: undone.filter((one) => one !== act),
})
