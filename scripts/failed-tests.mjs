// What failed in a run of the tests, out of the reports that the runners write, and how it is said again at the end.

/** @typedef {{ phase: string, file?: string, title?: string, message: string }} Failure */

// Colours of a terminal: an escape, a bracket, numbers, a letter.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

// What fast-check found, and what Playwright and Vitest expected, where the first line says only that something
// differed.
const telling = /^(\{ seed: -?\d+|Counterexample: |Locator: |Expected\b.*: |Received\b.*: )/

/** The first line of a message, and the few after it that tell the most. */
function firstWords(message = '') {
  const [first = 'It says nothing.', ...rest] = message
    .replace(colours, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return [first, ...rest.filter((line) => telling.test(line)).slice(0, 3)].join('\n')
}

const place = (path, root) =>
  path
    .replace(root, '')
    .replace(/^[\\/]/, '')
    .replaceAll('\\', '/')

/**
 * What failed in a run of Vitest: tests, and files of which no test could be run.
 * @param {string} phase
 * @param {string} root what paths begin with
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: {
 *   status: string, ancestorTitles: string[], title: string, failureMessages?: string[] }[] }[] }} report
 *   of its JSON reporter
 * @returns {Failure[]}
 */
export function vitestFailures(phase, root, report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = place(name, root)
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [{ phase, file, message: firstWords(message) }]
    return failed.map(({ ancestorTitles, title, failureMessages = [] }) => ({
      phase,
      file,
      title: [...ancestorTitles, title].join(' > '),
      message: firstWords(failureMessages[0]),
    }))
  })
}

/** Every spec of a Playwright report, with the titles of the groups it stands in before its own. */
function specsIn(suites, titles = []) {
  return suites.flatMap(({ title, file, suites: inner = [], specs = [] }) => {
    // The outermost suite is the file.
    const within = title === file ? titles : [...titles, title]
    return [
      ...specs.map((spec) => ({ ...spec, fullTitle: [...within, spec.title].join(' > ') })),
      ...specsIn(inner, within),
    ]
  })
}

/**
 * What failed in a run of Playwright: tests that passed at no try, and errors outside of any test.
 * @param {string} phase
 * @param {{ suites: object[], errors?: { message?: string }[] }} report of its JSON reporter
 * @returns {Failure[]}
 */
export function playwrightFailures(phase, report) {
  const failed = specsIn(report.suites).flatMap(({ file, fullTitle, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => ({
        phase,
        file,
        title: fullTitle,
        message: firstWords(results.find(({ error }) => error)?.error.message),
      })),
  )
  return [...failed, ...(report.errors ?? []).map(({ message }) => ({ phase, message: firstWords(message) }))]
}

/** The titles of tests that failed once and passed when they were run again. */
export function secondTries(report) {
  return specsIn(report.suites)
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ fullTitle }) => fullTitle)
}

/**
 * All of them as lines, so that the end of a long output says by itself what failed.
 * @param {Failure[]} failures
 */
export function inWords(failures) {
  return failures
    .map(({ phase, file, title, message }) => {
      const where = [phase, file, title].filter(Boolean).join('  ')
      return [`FAILED  ${where}`, ...message.split('\n').map((line) => `        ${line}`)].join('\n')
    })
    .join('\n')
}
