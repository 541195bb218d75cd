import { describe, expect, it } from 'vitest'
import { inWords, playwrightFailures, secondTries, vitestFailures } from './failed-tests.mjs'

const red = (words: string) => `\u001B[31m${words}\u001B[39m`

describe('a report of Vitest', () => {
  const passed = { status: 'passed', ancestorTitles: [], title: 'goes well', failureMessages: [] }
  const wrong = {
    status: 'failed',
    ancestorTitles: ['a scale', 'of six'],
    title: 'has an order',
    failureMessages: [`${red('AssertionError: expected 1 to be 2')}\n    at scale.test.ts:3:1`],
  }
  const found = {
    ...wrong,
    ancestorTitles: [],
    title: 'holds for all',
    failureMessages: [
      'Error: Property failed after 2 tests\n{ seed: -97, path: "1:0", endOnFailure: true }\nCounterexample: [5]\nShrunk 30 time(s)',
    ],
  }
  const file = (name: string, status: string, assertionResults: object[], message = '') => ({
    name: `/somewhere/${name}`,
    status,
    message,
    assertionResults,
  })
  const failuresOf = (...testResults: object[]) => vitestFailures('unit', '/somewhere', { testResults })

  it('names each failed test by its file, its full title and what it said first', () => {
    expect(failuresOf(file('lib/scale.test.ts', 'failed', [passed, wrong]))).toEqual([
      {
        phase: 'unit',
        file: 'lib/scale.test.ts',
        title: 'a scale > of six > has an order',
        message: 'AssertionError: expected 1 to be 2',
      },
    ])
  })

  it('keeps the seed and the counterexample of a property', () => {
    expect(failuresOf(file('a.test.ts', 'failed', [found])).map(({ message }) => message)).toEqual([
      'Error: Property failed after 2 tests\n{ seed: -97, path: "1:0", endOnFailure: true }\nCounterexample: [5]',
    ])
  })

  it('names a file of which no test could be run, and none that went well', () => {
    const skipped = { ...passed, status: 'skipped' }
    const failures = failuresOf(
      file('unloaded.test.ts', 'failed', [], "Cannot find module './gone'"),
      file('hook.test.ts', 'failed', [skipped], 'no database'),
      file('well.test.ts', 'passed', [passed, skipped]),
    )
    expect(failures).toEqual([
      { phase: 'unit', file: 'unloaded.test.ts', message: "Cannot find module './gone'" },
      { phase: 'unit', file: 'hook.test.ts', message: 'no database' },
    ])
  })
})

describe('a report of Playwright', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'journey.spec.ts',
    tests: [{ status, results: message === undefined ? [] : [{ error: { message } }] }],
  })
  const report = {
    suites: [
      {
        title: 'journey.spec.ts',
        file: 'journey.spec.ts',
        specs: [spec('signs in', 'expected')],
        suites: [
          {
            title: 'a claim',
            file: 'journey.spec.ts',
            specs: [
              spec(
                'is settled',
                'unexpected',
                `${red('Error: toBe')}\n\nExpected: 2\nReceived: 1\n  at there`,
              ),
              spec('is published', 'flaky', 'Error: once'),
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'Error: no app' }],
  }

  it('names what passed at no try, and errors outside of tests', () => {
    expect(playwrightFailures('e2e', report)).toEqual([
      {
        phase: 'e2e',
        file: 'journey.spec.ts',
        title: 'a claim > is settled',
        message: 'Error: toBe\nExpected: 2\nReceived: 1',
      },
      { phase: 'e2e', message: 'Error: no app' },
    ])
  })

  it('tells what passed only at the second try', () => {
    expect(secondTries(report)).toEqual(['a claim > is published'])
  })
})

it('says every failure in a line of its own, and below it what was said', () => {
  const failures = [
    { phase: 'types', message: 'See above.' },
    { phase: 'unit', file: 'a.test.ts', title: 'a law', message: 'one\ntwo' },
  ]
  expect(inWords(failures)).toBe(
    'FAILED  types\n        See above.\nFAILED  unit  a.test.ts  a law\n        one\n        two',
  )
})
