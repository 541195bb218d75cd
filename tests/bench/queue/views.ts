import pg from 'pg'
import type { MemberActor } from '@/lib/core/actor'
import { queueQuery, readQueueQuery } from '@/lib/core/queue/filter'
import { COUNTED, type QueueList } from '@/lib/core/queue/view'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { countSavedLists, getQueue } from '@/lib/server/queue/queries'

interface View {
  view: string
  who: string
  found: string
  /** Statements sent to the database. */
  queries: number
  /** Milliseconds of each visit. */
  times: number[]
}

/** Filters and orders on the list that holds everything: each alone, and some together. */
const asked = [
  '',
  'state=in_review',
  'priority=high',
  'type=quotation',
  'assignee=me',
  'assignee=nobody',
  'due=overdue',
  'due=week',
  'due=none',
  'spread=split',
  'scale=truth-5@1',
  'scale=other@1',
  'source=interview',
  'text=oxytocin+separation',
  'text=nowhere',
  'sort=document',
  'sort=priority',
  'sort=due',
  'sort=oldest',
  'state=decided&spread=split&source=book&type=quotation&sort=due',
]

/** Each view as each person sees it, some times over. The first visit of each is not counted: it fills caches. */
export async function measureViews(
  people: Record<string, MemberActor>,
  lists: readonly QueueList[],
  rounds: number,
): Promise<View[]> {
  const views: View[] = []
  const cases: [QueueList, string][] = [
    ...lists.map((list): [QueueList, string] => [list, '']),
    ...asked.slice(1).map((text): [QueueList, string] => ['all', text]),
    ['to-do', 'type=quotation&sort=due'],
    ['to-do', 'text=oxytocin'],
    ['submitted', 'spread=split'],
  ]
  // One person after the other in each view, so that what else the machine does falls on all alike.
  for (const [list, text] of cases)
    for (const [who, actor] of Object.entries(people)) views.push(await visit(who, actor, list, text, rounds))
  return views
}

/**
 * How many claims saved lists hold, which the page does not wait for: every filter above kept by name, on one list
 * after another, as many as a desk has and as many as there can be.
 */
export async function measureSaved(
  people: Record<string, MemberActor>,
  keeper: MemberActor,
  amounts: readonly number[],
  rounds: number,
): Promise<View[]> {
  const views: View[] = []
  const { workspaceId, memberId } = keeper
  const kept = asked
    .slice(1)
    .flatMap((text) =>
      (['all', 'to-do', 'submitted'] as const).map((list) =>
        queueQuery(list, readQueueQuery(new URLSearchParams(text))),
      ),
    )
  for (const amount of amounts) {
    await db.savedList.deleteMany({ where: { workspaceId } })
    await db.savedList.createMany({
      data: kept.slice(0, amount).map((query, at) => ({
        id: live.newId(),
        workspaceId,
        memberId,
        name: `List ${at}`,
        query,
        shared: true,
        createdAt: live.now(),
      })),
    })
    for (const [who, actor] of Object.entries(people)) {
      const measured = await timed(rounds, async () => Object.keys(await countSavedLists(actor)).length)
      views.push({ view: 'the numbers of saved lists', who, ...measured })
    }
  }
  await db.savedList.deleteMany({ where: { workspaceId } })
  return views
}

async function visit(
  who: string,
  actor: MemberActor,
  list: QueueList,
  text: string,
  rounds: number,
): Promise<View> {
  const { filter, sort } = readQueueQuery(new URLSearchParams(text))
  const measured = await timed(rounds, async () => (await getQueue(actor, { list, filter, sort })).found)
  return {
    view: text === '' ? list : `${list}, ${decodeURIComponent(text.replaceAll('+', ' '))}`,
    who,
    ...measured,
  }
}

/** What one more time than `rounds` takes, without the first, with the statements of one time and what it found. */
async function timed(rounds: number, act: () => Promise<number>): Promise<Omit<View, 'view' | 'who'>> {
  const times: number[] = []
  const query = pg.Client.prototype.query
  let queries = 0
  let found = 0
  for (let round = 0; round <= rounds; round++) {
    queries = 0
    Object.assign(pg.Client.prototype, {
      query(this: pg.Client, ...args: unknown[]) {
        queries += 1
        return Reflect.apply(query, this, args)
      },
    })
    const start = performance.now()
    found = await act()
    if (round > 0) times.push(performance.now() - start)
    Object.assign(pg.Client.prototype, { query })
  }
  return { found: found > COUNTED ? `${COUNTED}+` : String(found), queries, times }
}
