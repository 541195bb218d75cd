import { expect, it } from 'vitest'
import {
  type ActStack,
  afterAct,
  afterRedo,
  afterUndo,
  emptyStack,
  lastDone,
  lastUndone,
  without,
} from '@/lib/viewer/act-stack'

const stackOf = (...acts: string[]) =>
  acts.reduce<ActStack<string>>((stack, act) => afterAct(stack, act), emptyStack)
const undo = (stack: ActStack<string>) => afterUndo(stack, lastDone(stack) ?? '')
const redo = (stack: ActStack<string>) => afterRedo(stack, lastUndone(stack) ?? '')

it('undoes and does again in the order of a stack', () => {
  const all = stackOf('a', 'b', 'c')
  const none = undo(undo(undo(all)))
  expect(none).toEqual({ done: [], undone: ['c', 'b', 'a'] })
  expect(redo(redo(redo(none)))).toEqual(all)
})

it('forgets what was undone once something new is done, and the oldest of very many', () => {
  expect(afterAct(undo(stackOf('a', 'b')), 'c')).toEqual({ done: ['a', 'c'], undone: [] })
  expect(stackOf(...Array.from({ length: 250 }, (_, i) => String(i))).done).toHaveLength(200)
})

it('drops one step and keeps the others', () => {
  expect(without(stackOf('a', 'b', 'c'), 'b')).toEqual({ done: ['a', 'c'], undone: [] })
  expect(without(undo(stackOf('a', 'b')), 'b')).toEqual({ done: ['a'], undone: [] })
})
