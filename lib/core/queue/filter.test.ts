import { describe, expect, it } from 'vitest'
import { queueQuery, readQueueQuery } from '@/lib/core/queue/filter'

const read = (text: string) => readQueueQuery(new URLSearchParams(text))
const id = '01a20535-b500-720f-910f-3a36951b9c9b'

describe('readQueueQuery', () => {
  it('reads every filter, several values of one with commas', () => {
    const { filter, sort, ignored } = read(
      `document=${id}&state=draft,in_review&priority=high&type=quotation&assignee=me&due=overdue&spread=near,split&scale=truth-5@1&source=book&text=+oxytocin+&sort=due`,
    )
    expect(filter).toEqual({
      document: id,
      state: ['draft', 'in_review'],
      priority: ['high'],
      type: ['quotation'],
      assignee: 'me',
      due: 'overdue',
      spread: ['near', 'split'],
      scale: 'truth-5@1',
      source: 'book',
      text: 'oxytocin',
    })
    expect([sort, ignored]).toEqual(['due', []])
  })

  it('reads what a form with boxes sends', () => {
    expect(read('type=event&type=quotation&state=&text=').filter).toEqual({ type: ['event', 'quotation'] })
  })

  it('leaves out what makes no sense, and says which', () => {
    const { filter, sort, ignored } = read('state=published&document=7&priority=high&sort=rating&text=%00')
    expect(filter).toEqual({ priority: ['high'] })
    expect(sort).toBe('list')
    expect(ignored).toEqual(['document=7', 'state=published', 'text=\0', 'sort=rating'])
  })
})

describe('queueQuery', () => {
  it.each([
    ['all', 'state=draft%2Cto_decide&assignee=nobody&text=the+%22theory%22&sort=newest'],
    ['to-do', ''],
    ['to-decide', 'spread=unanimous'],
  ])('writes what is read: %s, %s', (list, text) => {
    const written = queueQuery(list, read(text))
    expect(read(written)).toEqual(read(text))
    expect(new URLSearchParams(written).get('list') ?? 'to-do').toBe(list)
  })
})
