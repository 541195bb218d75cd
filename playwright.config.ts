import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const { executablePath, args, env } = await findBrowser()

// The app under test is started by scripts/test.mjs (`npm test -- --only e2e`), which names its address here.
const baseURL = process.env.PLUMBLINE_BASE_URL

const lookingOn = /(pages|insights)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One app and one newsroom for all: journeys, which count what is there, run one after another. Beside them runs what
  // looks at pages and changes nothing but what it made for itself.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', testIgnore: lookingOn, workers: 1 },
    { name: 'looking on', testMatch: lookingOn, workers: 1 },
  ],
  forbidOnly: true,
  // What passes only the second time is named at the end of `npm test`, so that it is seen and mended.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env: { ...definedEnvironment(), ...env } },
  },
})

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
}
