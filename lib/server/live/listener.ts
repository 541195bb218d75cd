import { Client } from 'pg'

/** Waiting before the next try when the connection is lost. */
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000
/** How often the connection is asked whether it is still there: one that is cut somewhere says nothing by itself. */
const ASK_MS = 20_000
const ANSWER_MS = 5_000

interface Listening {
  connectionString: string
  channels: readonly string[]
  heard(channel: string, payload: string): void
  /** Called whenever it listens (again): what was said in between was not heard. */
  connected(): void
}

export interface Listener {
  stop(): Promise<void>
}

/** Holds one connection that listens, and a new one whenever it is lost, until it is stopped. */
export function listen({ connectionString, channels, heard, connected }: Listening): Listener {
  let stopped = false
  let client: Client | undefined
  let pause = FIRST_PAUSE_MS
  let later: NodeJS.Timeout | undefined

  const drop = (which: Client) => {
    if (client !== which) return
    client = undefined
    void which.end().catch(() => undefined)
    if (stopped) return
    later = setTimeout(() => void open(), pause).unref()
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  async function open() {
    const made = new Client({
      connectionString,
      application_name: 'plumbline live',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    })
    client = made
    made.on('error', () => drop(made))
    made.on('end', () => drop(made))
    made.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''))
    try {
      await made.connect()
      for (const channel of channels) await made.query(`LISTEN ${channel}`)
    } catch {
      drop(made)
      return
    }
    pause = FIRST_PAUSE_MS
    connected()
  }

  const asking = setInterval(() => {
    const asked = client
    asked?.query('SELECT 1').then(
      () => undefined,
      () => drop(asked),
    )
  }, ASK_MS).unref()

  void open()
  return {
    stop: async () => {
      stopped = true
      clearInterval(asking)
      clearTimeout(later)
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}
