// What a start-up script says to the person: progress lines, and one clear sentence when it cannot go on.

/** An expected failure. Its message is shown alone, without a stack. */
export class Sentence extends Error {}

const started = Date.now()

/** One progress line on standard error, so that standard output stays free for results. */
export function say(line) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6)
  process.stderr.write(`${seconds} s  ${line}\n`)
}

/**
 * Runs a script's main function: a `Sentence` is printed alone, anything else with its stack; both end in exit code 1.
 * @param {() => Promise<number | void>} main may return an exit code
 */
export async function runMain(main) {
  try {
    const code = await main()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    process.stderr.write(error instanceof Sentence ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`)
    process.exitCode = 1
  }
}
