import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Every technique has a page of its own, so that none carries the code of another. */
export const techniques = [
  'painter',
  'reader',
  'floor',
  'recogito-css',
  'recogito-spans',
  'hypothesis',
  'apache',
] as const
export type TechniqueName = (typeof techniques)[number]

const page = (name: string) => `<!doctype html>
<html lang="en" data-mantine-color-scheme="light">
<meta charset="utf-8">
<title>${name}</title>
<link rel="stylesheet" href="${name}-page.css">
<div id="root"></div>
<script src="${name}-page.js"></script>
</html>
`

interface Bundler {
  buildSync(options: Record<string, unknown>): unknown
}

/**
 * Bundles the pages into a folder and answers the address of each. The bundler is the one that tsx brings: it is asked
 * for here and nowhere else.
 */
export function bundle(folder: string): Record<TechniqueName, string> {
  const ofTsx = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))
  const bundler: Bundler = ofTsx('esbuild')
  const here = './tests/bench/reader/page'
  bundler.buildSync({
    entryPoints: techniques.map((name) => `${here}/${name}-page.ts`),
    bundle: true,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    alias: { 'next/link': `${here}/next-link.tsx`, 'next/navigation': `${here}/next-navigation.ts` },
    outdir: folder,
  })
  const addresses = techniques.map((name) => {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, page(name))
    return [name, pathToFileURL(file).href] as const
  })
  return Object.fromEntries(addresses) as Record<TechniqueName, string>
}
