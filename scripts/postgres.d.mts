import type { Client } from 'pg'

export interface Connection {
  host: string
  port: number
  user: string
  password: string
}

export interface EmbeddedPostgres {
  /** Of the database `plumbline`. */
  url: string
  urlOf(database: string): string
  connection: Connection
  /** Whether the cluster was made by this start. */
  isNew: boolean
  pid: number
  /** Settles when the server ends, asked or not. */
  gone: Promise<unknown>
  stop(): Promise<void>
}

export function startPostgres(input: { dataDir: string; throwAway?: boolean }): Promise<EmbeddedPostgres>
export function asAdmin<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T>
export function remakeDatabase(connection: Connection): Promise<void>
