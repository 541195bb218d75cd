/** Work that a person does not wait for at a request. One file and one line of the registry each. */
export interface Job {
  /** The queue's name; never changed, jobs may be waiting in it. */
  queue: string
  /** How many of them one process does at the same time. */
  atOnce: number
  /** After this long a job counts as lost and is tried again. */
  seconds: number
  /** When it is to be done by itself: cron, UTC. */
  schedule?: string
  /**
   * Does it. Called again when it was lost or threw, at the same time from several processes if the database says so:
   * doing it twice must be the same as doing it once.
   */
  run(subject: string | null): Promise<void>
}
