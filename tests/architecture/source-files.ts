import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

/** The repository's root, as the tests are run from it. */
const root = process.cwd()

const skipped = new Set([
  'node_modules',
  '.next',
  '.data',
  '.git',
  'generated',
  'test-results',
  'playwright-report',
])

/**
 * The files below some folders, as paths from the root with forward slashes, in a fixed order.
 * A folder that does not exist holds none.
 */
export function filesIn(folders: readonly string[], pattern: RegExp): string[] {
  const walk = (folder: string): string[] => {
    let entries: ReturnType<typeof readFolder>
    try {
      entries = readFolder(folder)
    } catch {
      return []
    }
    return entries.flatMap((entry) => {
      if (skipped.has(entry.name)) return []
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')]
    })
  }
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => pattern.test(path))
    .sort()
}

const readFolder = (folder: string) => readdirSync(folder, { withFileTypes: true })

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)

export const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** The names of the folders directly below one. */
export function foldersIn(folder: string): string[] {
  return readFolder(join(root, folder))
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map((entry) => entry.name)
    .sort()
}

export function parse(path: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, kind)
}

const printer = ts.createPrinter({ removeComments: true })

/** The code of a file without its comments. */
export const codeOf = (path: string) => printer.printFile(parse(path))
