// Makes the sample newsroom: `node --import tsx seeds/seed.ts`, with DATABASE_URL set. Prints one line of JSON.

import { closeDatabase, db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { followAll } from '@/lib/server/notifications/follow-log'
import { playSample } from '@/seeds/play'
import { sampleContent } from '@/seeds/sample-content'
import { sampleWorld } from '@/seeds/world'

/** Who can sign in, as `npm run up` tells it: each person with what they are in which workspace. */
function accounts() {
  const { people, workspaces, password } = sampleContent
  return people.map(({ key, name, email }) => ({
    name,
    email,
    password,
    roles: workspaces.flatMap((workspace) => {
      const member = workspace.members.find(({ person }) => person === key)
      return member ? [`${member.role} at ${workspace.name}`] : []
    }),
  }))
}

/** Days after which the people of the sample have read what they were told. */
const READ_AFTER_DAYS = 5

/** A newcomer finds a little news under the bell, not the whole past of the newsroom. */
async function readOldNews(now: Date): Promise<void> {
  await followAll(live)
  const old = new Date(now.getTime() - READ_AFTER_DAYS * 86_400_000)
  await db.notification.updateMany({ where: { at: { lt: old } }, data: { readAt: now } })
}

async function seed(): Promise<void> {
  if ((await db.user.count()) > 0) {
    throw new Error('There are people in this newsroom already; the sample goes only into one without.')
  }
  await playSample(sampleWorld(live.now()))
  await readOldNews(live.now())
  process.stdout.write(`${JSON.stringify({ accounts: accounts() })}\n`)
}

try {
  await seed()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
