import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, isTest, textOf } from './source-files'

// Imports are watched by dependency-cruiser; what needs no import is watched here.

const impure: [RegExp, string][] = [
  [/\bDate\.now\(|\bnew Date\(\)/, 'a clock: take `now` as an argument'],
  [
    /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues|subtle)/,
    'randomness: take ids and salts as arguments',
  ],
  [/\b(fetch|setTimeout|setInterval|queueMicrotask)\(/, 'input, output or time: return what is to be done'],
  [/\bprocess\.|\bBuffer\.|\bglobalThis\.process/, 'one runtime: use Uint8Array, TextEncoder and arguments'],
  [/\bconsole\./, 'output: return what is to be said'],
  [/\b(localStorage|sessionStorage|window)\./, 'the browser: lib/viewer and components know it'],
]

const core = filesIn(['lib/core'], /\.ts$/).filter((path) => !isTest(path))

it.each(core)('%s is pure', (path) => {
  const code = codeOf(path)
  expect(impure.filter(([pattern]) => pattern.test(code)).map(([, reason]) => reason)).toEqual([])
})

describe('the environment', () => {
  /** Whoever else may look, with the reason. */
  const readers: Record<string, RegExp> = {
    'lib/server/env.ts': /process\.env/g,
    // A constant of the build, which Next puts in; the proxy runs before the app's own code.
    'proxy.ts': /process\.env\.NODE_ENV/g,
    'instrumentation.ts': /process\.env\.NEXT_RUNTIME/g,
    // Next's settings are read before the app exists.
    'next.config.js': /process\.env\.NODE_ENV/g,
  }

  it('is read in lib/server/env.ts only', () => {
    const files = filesIn(['app', 'components', 'lib', 'seeds'], /\.tsx?$/).filter((path) => !isTest(path))
    const top = filesIn(['.'], /^(proxy|instrumentation|next\.config)\.[jt]s$/)
    const reading = /process\.env|import\.meta\.env/
    const readingMore = [...files, ...top]
      // Taking the comments off a thousand files takes seconds; hardly one of them has the words at all.
      .filter((path) => reading.test(textOf(path)))
      .filter((path) => reading.test(codeOf(path).replace(readers[path] ?? '', '')))
    expect(readingMore).toEqual([])
  })
})

describe('a test', () => {
  it('fails for no clock on the wall: effort is counted by tests/support/processor-time.ts, speed by tests/bench', () => {
    const tests = filesIn(['app', 'components', 'lib', 'seeds', 'tests'], /\.(test|spec)\.tsx?$/)
    expect(tests.filter((path) => /\bperformance\s*\.\s*now\(/.test(codeOf(path)))).toEqual([])
  })
})

describe('the reader of an article', () => {
  const loading: RegExp[] = [
    /\b(src|srcSet|srcset|poster|data-src|action)\s*=\s*[{"'`]+https?:/,
    /<(link|script|img|iframe|object|embed|source|video|audio)\b[^>]*https?:/i,
    /url\(\s*['"]?https?:/,
    /@import\s+(url\()?\s*['"]?https?:/,
    /\b(fetch|EventSource|WebSocket|sendBeacon|importScripts)\(\s*['"`](https?|wss?):/,
    /\bimport\(\s*['"`]https?:/,
    /next\/font\/google|fonts\.(googleapis|gstatic)\.com|\bcdn\.|unpkg\.com|jsdelivr/,
  ]

  it('is never sent to a third party: no code, style or template loads from another host', () => {
    const files = filesIn(
      ['app', 'components', 'lib/core', 'lib/viewer', 'public'],
      /\.(tsx?|css|html|svg|js)$/,
    )
    const offending = files
      .filter((path) => !isTest(path))
      .filter((path) => loading.some((pattern) => pattern.test(textOf(path))))
    expect(offending).toEqual([])
  })
})
