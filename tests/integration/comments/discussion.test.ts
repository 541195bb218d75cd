import { beforeAll, expect, it } from 'vitest'
import { type CommentDoc, commentOf, commentText } from '@/lib/core/comments/body'
import { writeCommentInput } from '@/lib/core/comments/input'
import { returnClaim, submitClaim } from '@/lib/server/claims/life'
import { listClaimCards } from '@/lib/server/claims/queries'
import { resolveThread, writeComment } from '@/lib/server/comments/commands'
import { editComment, withdrawComment } from '@/lib/server/comments/own'
import { getDiscussion } from '@/lib/server/comments/queries'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { deactivateMember } from '@/lib/server/members/membership'
import { getQueue } from '@/lib/server/queue/queries'
import { givenDraft, givenNewsroom, granted, type Newsroom, review } from '@/tests/support/newsroom'

let desk: Newsroom
beforeAll(async () => {
  desk = await givenNewsroom({
    Olga: 'owner',
    Lea: 'lead',
    Ines: 'reviewer',
    Petra: 'reviewer',
    Gone: 'reviewer',
    Aude: 'auditor',
  })
})

const who = (name: string) => desk.member(name)

/** Says something as somebody, in the shape in which the screen sends it. */
const say = (name: string, claimId: string, words: string | CommentDoc, more: object = {}) =>
  writeComment(
    who(name),
    writeCommentInput.parse({
      claimId,
      body: typeof words === 'string' ? commentOf(words) : words,
      ...more,
    }),
    live,
  )

const calling = (memberId: string, label = 'Nobody in particular'): CommentDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: memberId, label } }] }],
})

/** What somebody reads of a claim, thread by thread, as plain words; null for what was withdrawn. */
async function read(name: string, claimId: string) {
  const { threads } = await getDiscussion(who(name), claimId)
  return threads.map(({ comments }) => comments.map(({ body }) => (body === null ? null : commentText(body))))
}

/** Open threads on the claim's card in the reader, which must be those of its row in the queue, for each of them. */
async function counted(claimId: string, documentId: string, names: string[]) {
  const counts = []
  for (const name of names) {
    const [card] = await listClaimCards(who(name), documentId)
    const { rows } = await getQueue(who(name), { list: 'all' })
    const row = rows.find((one) => one.claimId === claimId)
    if (row !== undefined) expect(row.threads).toBe(card?.threads)
    counts.push(card?.threads)
  }
  return counts
}

const refused = (code: string) => ({ ok: false, refusal: { code } })

it('keeps a thread on a claim: words, replies, changes of one’s own, and its end', async () => {
  const { claimId } = await givenDraft(who('Ines'))
  const { passages } = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { passages: { select: { id: true } } },
  })
  const passageId = passages[0]?.id
  const { commentId } = granted(await say('Ines', claimId, 'Which study is meant?', { passageId }))
  const reply = granted(await say('Petra', claimId, 'The one of 2015.', { replyToId: commentId }))
  expect(await read('Aude', claimId)).toEqual([['Which study is meant?', 'The one of 2015.']])

  const edit = { commentId: reply.commentId, edition: 1, body: commentOf('The one of 2016.') }
  expect(await editComment(who('Lea'), edit, live)).toMatchObject(refused('comment.may-not-change'))
  granted(await editComment(who('Petra'), edit, live))
  expect(await editComment(who('Petra'), edit, live)).toMatchObject(refused('comment.changed-meanwhile'))

  granted(await resolveThread(who('Petra'), { commentId, resolved: true }, live))
  expect(await say('Ines', claimId, 'Too late.', { replyToId: commentId })).toMatchObject(
    refused('comment.resolved'),
  )
  const [thread] = (await getDiscussion(who('Ines'), claimId)).threads
  expect(thread).toMatchObject({
    passage: { id: passageId, exact: 'Women produce more oxytocin than men' },
    resolved: { byName: 'Petra' },
    may: { reply: false, resolve: true },
  })
  granted(await resolveThread(who('Ines'), { commentId, resolved: false }, live))

  expect(await withdrawComment(who('Lea'), { commentId }, live)).toMatchObject(
    refused('comment.may-not-change'),
  )
  granted(await withdrawComment(who('Ines'), { commentId }, live))
  expect(await read('Olga', claimId)).toEqual([[null, 'The one of 2016.']])

  const events = await db.event.findMany({
    where: { workspaceId: desk.workspaceId, subjectKind: 'comment' },
    orderBy: { seq: 'asc' },
    select: { verb: true, contents: { where: { name: 'body' }, select: { value: true } } },
  })
  expect(events.map(({ verb }) => verb.split('.')[1])).toEqual([
    'written',
    'written',
    'edited',
    'resolved',
    'reopened',
    'withdrawn',
  ])
  expect(events[2]?.contents[0]?.value, 'both versions stay').toMatch(/2016.*2015/)
  expect(events[5]?.contents[0]?.value).toContain('Which study is meant?')
})

it('calls members by their name, and nobody who is none', async () => {
  const { claimId } = await givenDraft(who('Ines'))
  granted(await say('Ines', claimId, calling(who('Petra').memberId)))
  expect(await read('Petra', claimId)).toEqual([['@Petra']])
  granted(await deactivateMember(who('Olga'), { memberId: who('Gone').memberId }, live))
  expect(await say('Ines', claimId, calling(who('Gone').memberId))).toMatchObject(
    refused('comment.no-such-member'),
  )
  const elsewhere = await givenNewsroom({ Sam: 'owner' })
  expect(await say('Ines', claimId, calling(elsewhere.member('Sam').memberId))).toMatchObject(
    refused('comment.no-such-member'),
  )
})

it('lets auditors read and not write', async () => {
  const { claimId } = await givenDraft(who('Ines'))
  expect(await say('Aude', claimId, 'A word from outside.')).toMatchObject(refused('comment.may-not-write'))
  expect((await getDiscussion(who('Aude'), claimId)).may.write).toBe(false)
})

it('makes a comment in a blind round a question to the leads, and their reply an answer to who asked', async () => {
  const { claimId, documentId } = await givenDraft(who('Ines'))
  const before = granted(await say('Ines', claimId, 'Said before the round.'))
  granted(await submitClaim(who('Ines'), { claimId, edition: 1 }, live))

  const asked = granted(await say('Ines', claimId, 'Is the press release a source?'))
  expect(asked.sealed).toBe(true)
  granted(await say('Lea', claimId, 'It is not.', { replyToId: asked.commentId }))
  const question = ['Is the press release a source?', 'It is not.']
  expect(await read('Ines', claimId)).toEqual([['Said before the round.'], question])
  expect(await read('Olga', claimId)).toEqual([['Said before the round.'], question])
  expect(await read('Petra', claimId)).toEqual([['Said before the round.']])
  expect(await read('Aude', claimId)).toEqual([['Said before the round.']])
  expect(await counted(claimId, documentId, ['Ines', 'Olga', 'Petra', 'Aude'])).toEqual([2, 2, 1, 1])

  // Nobody who may not read it can act on it, call others to it, or find out that it is there.
  const hidden = { commentId: asked.commentId, resolved: true }
  expect(await resolveThread(who('Petra'), hidden, live)).toMatchObject(refused('comment.not-found'))
  expect(await say('Petra', claimId, 'Me too.', { replyToId: asked.commentId })).toMatchObject(
    refused('comment.not-found'),
  )
  expect(await say('Ines', claimId, calling(who('Petra').memberId))).toMatchObject(
    refused('comment.mention-sealed'),
  )
  granted(await say('Lea', claimId, calling(who('Ines').memberId), { replyToId: asked.commentId }))

  // What everybody reads does not change meanwhile: neither by a reply nor by an edit.
  expect(await say('Lea', claimId, 'For all.', { replyToId: before.commentId })).toMatchObject(
    refused('comment.blind-round'),
  )
  const edit = { commentId: before.commentId, edition: 1, body: commentOf('I say it is false.') }
  expect(await editComment(who('Ines'), edit, live)).toMatchObject(refused('comment.blind-round'))
  const own = { commentId: asked.commentId, edition: 1, body: commentOf('Is a press release a source?') }
  granted(await editComment(who('Ines'), own, live))
  expect(await read('Petra', claimId)).toEqual([['Said before the round.']])

  // A round that is cancelled seals on, until a later one is revealed.
  granted(await returnClaim(who('Lea'), { claimId, reason: 'Narrow it down.' }, live))
  expect(await read('Petra', claimId)).toEqual([['Said before the round.']])
  const { edition } = await db.claim.findUniqueOrThrow({ where: { id: claimId } })
  granted(await submitClaim(who('Ines'), { claimId, edition }, live))
  await review(who('Ines'), claimId, 'false')
  await review(who('Petra'), claimId, 'false')
  const shown = ['Is a press release a source?', 'It is not.', '@Ines']
  expect(await read('Petra', claimId)).toEqual([['Said before the round.'], shown])
  expect(await read('Aude', claimId)).toEqual([['Said before the round.'], shown])
})

it('never lets a seal be taken off a row', async () => {
  const { claimId } = await givenDraft(who('Ines'))
  granted(await submitClaim(who('Ines'), { claimId, edition: 1 }, live))
  const { commentId } = granted(await say('Ines', claimId, 'A question.'))
  const unsealed = db.comment.update({ where: { id: commentId }, data: { sealedRoundId: null } })
  await expect(unsealed).rejects.toThrow(/refuses this change/)
  const unrecorded = db.comment.update({ where: { id: commentId }, data: { editedAt: new Date() } })
  await expect(unrecorded).rejects.toThrow(/never changes unrecorded/)
  await expect(db.comment.delete({ where: { id: commentId } })).rejects.toThrow(/append-only/)
})
