/** Finds a Chromium: what Playwright's launch options need; `env` is to be added to the environment. */
export function findBrowser(): Promise<{
  executablePath: string
  args: string[]
  env: Record<string, string>
}>
