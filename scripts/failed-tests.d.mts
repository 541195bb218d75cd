/** What failed in a phase of the tests: a test, a file of which none could be run, or the run itself. */
export interface Failure {
  phase: string
  file?: string
  title?: string
  message: string
}

export function vitestFailures(phase: string, root: string, report: object): Failure[]
export function playwrightFailures(phase: string, report: object): Failure[]
export function secondTries(report: object): string[]
export function inWords(failures: Failure[]): string
