import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const { executablePath, args, env } = await findBrowser()

// The app under test is started by scripts/test.mjs (`npm test -- --only e2e`), which names its address here.
const baseURL = process.env.PLUMBLINE_BASE_URL

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One app and one newsroom for all: journeys run one after another.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // What passes only the second time is named at the end of `npm test`, so that it is seen and mended.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
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
