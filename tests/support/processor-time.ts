/**
 * What a test of effort may take: far over what is measured (`tests/bench` measures), far under what work needs that
 * compares each with each: minutes, at the sizes these tests use.
 */
export const LINEAR_MS = 30_000

/** Milliseconds of the processor this process used for `work`: a busy machine adds none, so it fails no test. */
export async function processorMs(work: () => unknown): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
