import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/server/env'
import { PrismaClient } from '@/lib/server/generated/prisma/client'
import { statementNames } from '@/lib/server/statement-names'

/** What a command's transaction gives it: the client without the means to open another transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const kept = globalThis as { plumblineDb?: PrismaClient }

/** The client, made at first use: one pool a process, also across hot reloads in development. */
function client(): PrismaClient {
  if (!kept.plumblineDb) {
    const { DATABASE_URL, PLUMBLINE_POOL_SIZE } = env()
    const adapter = new PrismaPg(
      {
        connectionString: DATABASE_URL,
        max: PLUMBLINE_POOL_SIZE,
        connectionTimeoutMillis: 5_000,
        // A statement or an idle transaction that hangs must not hold the log's lock for good.
        statement_timeout: 20_000,
        idle_in_transaction_session_timeout: 20_000,
      },
      // A pooler that hands each transaction another connection knows no statement of the one before.
      new URL(DATABASE_URL).searchParams.get('pgbouncer') === 'true'
        ? {}
        : { statementNameGenerator: statementNames() },
    )
    kept.plumblineDb = new PrismaClient({
      adapter,
      // An error of the database goes to the log without the values it was about, and no call keeps where it was made.
      errorFormat: 'minimal',
      transactionOptions: { maxWait: 10_000, timeout: 20_000 },
    })
  }
  return kept.plumblineDb
}

export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(client(), name),
})

/** Ends the pool: a command at the command line is over when its work is, not when the pool gets bored. */
export async function closeDatabase(): Promise<void> {
  await kept.plumblineDb?.$disconnect()
  kept.plumblineDb = undefined
}
