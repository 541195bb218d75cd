// A Chromium for the browser tests, wherever one can be had without a download from outside the package registry:
// the one named in the environment, the one Playwright has, the system's, and last the one inside @sparticuz/chromium.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { cacheFolder, root } from './node.mjs'
import { Sentence, say } from './say.mjs'

// The package's own list holds --single-process, under which the browser closes by itself.
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Whether this file starts as a browser at all: a wrong architecture or a missing library shows here. */
function starts(executablePath, env = {}) {
  return (
    spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status ===
    0
  )
}

function named() {
  const path = process.env.PLAYWRIGHT_CHROMIUM ?? process.env.CHROME_PATH
  if (!path) return null
  if (!existsSync(path))
    throw new Sentence(`There is no browser at ${path}, which PLAYWRIGHT_CHROMIUM or CHROME_PATH names.`)
  return path
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

function ofSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ]
  return installed.find((path) => existsSync(path) && (process.platform === 'win32' || starts(path))) ?? null
}

async function unpack(source, target) {
  const part = `${target}.part`
  rmSync(part, { recursive: true, force: true })
  if (source.endsWith('.tar.br')) {
    const tar = `${part}.tar`
    await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(tar))
    mkdirSync(part)
    const { status } = spawnSync('tar', ['-xf', tar, '-C', part, '--no-same-owner'])
    rmSync(tar)
    if (status !== 0) throw new Sentence(`${source} could not be unpacked with tar.`)
  } else {
    await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(part))
    chmodSync(part, 0o755)
  }
  renameSync(part, target)
}

/** A machine without any font settings: the one family of the package, so that fallback text has glyphs. */
function fontSettings(cache) {
  const file = join(cache, 'fonts.conf')
  const folders = `<dir>${join(cache, 'fonts', 'fonts')}</dir><cachedir>${join(cache, 'font-cache')}</cachedir>`
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}</fontconfig>\n`,
  )
  return file
}

/**
 * The Chromium inside the npm package, unpacked once; its copies of system libraries are used only where the system
 * lacks them.
 */
async function ofPackage() {
  const folder = join(root, 'node_modules', '@sparticuz', 'chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(folder, 'bin'))) return null
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const cache = cacheFolder(`chromium-${version}`)
  const executablePath = join(cache, 'chromium')
  const parts = { chromium: 'chromium.br', libraries: 'al2023.tar.br', fonts: 'fonts.tar.br' }
  for (const [name, packed] of Object.entries(parts)) {
    const target = join(cache, name)
    if (existsSync(target)) continue
    say(`Unpacking ${packed} for the browser tests (once).`)
    await unpack(join(folder, 'bin', packed), target)
  }
  const env = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontSettings(cache)
  if (starts(executablePath)) return { executablePath, env }
  env.LD_LIBRARY_PATH = [join(cache, 'libraries', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':')
  return starts(executablePath, env) ? { executablePath, env } : null
}

/**
 * Finds a Chromium.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} for Playwright's launch
 *   options; `env` is to be added to the environment
 */
export async function findBrowser() {
  const asRoot = process.platform === 'linux' && process.getuid() === 0
  const args = asRoot ? ['--no-sandbox', ...quiet] : quiet
  const path = named() ?? (await ofPlaywright()) ?? ofSystem()
  const found = path ? { executablePath: path, env: {} } : await ofPackage()
  if (!found)
    throw new Sentence(
      'No Chromium was found for the browser tests. Install chromium or Google Chrome, or name one in CHROME_PATH.',
    )
  return { ...found, args }
}
