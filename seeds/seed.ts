// Makes the sample newsroom: `node --import tsx seeds/seed.ts`, with DATABASE_URL set. Prints one line of JSON.

import { closeDatabase, db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
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

async function seed(): Promise<void> {
  if ((await db.user.count()) > 0) {
    throw new Error('There are people in this newsroom already; the sample goes only into one without.')
  }
  await playSample(sampleWorld(live.now()))
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
