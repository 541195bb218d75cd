// Loaded into the app under test before it starts, by scripts/test.mjs alone: the pages that browser tests import by
// their address are on this machine. See lib/server/outside/reach.ts.
globalThis.plumblineReach = {
  allowsAddress: (ip) => ip === '127.0.0.1' || ip === '::1',
  allowsPort: () => true,
}
