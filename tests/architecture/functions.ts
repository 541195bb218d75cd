import { existsSync } from 'node:fs'
import ts from 'typescript'
import { parse } from './source-files'

/** A function at the top of a file: its parameters and the functions it calls by name. */
export interface TopFunction {
  file: string
  name: string
  exported: boolean
  parameters: { name: string; type: string }[]
  calls: Set<string>
}

interface Module {
  functions: Map<string, TopFunction>
  /** Local name -> where it comes from, for imports from this repository. */
  imports: Map<string, { file: string; name: string }>
}

const modules = new Map<string, Module>()

const isExported = (node: ts.HasModifiers) =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

function callsIn(node: ts.Node): Set<string> {
  const names = new Set<string>()
  const visit = (child: ts.Node) => {
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) names.add(child.expression.text)
    ts.forEachChild(child, visit)
  }
  visit(node)
  return names
}

function asFunction(
  file: string,
  name: string,
  exported: boolean,
  node: ts.SignatureDeclaration,
): TopFunction {
  const parameters = node.parameters.map((parameter) => ({
    name: parameter.name.getText(),
    type: parameter.type?.getText() ?? '',
  }))
  return { file, name, exported, parameters, calls: callsIn(node) }
}

function readModule(file: string): Module {
  const known = modules.get(file)
  if (known) return known
  const read: Module = { functions: new Map(), imports: new Map() }
  modules.set(file, read)
  for (const statement of parse(file).statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      const { text } = statement.name
      read.functions.set(text, asFunction(file, text, isExported(statement), statement))
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
          continue
        read.functions.set(
          name.getText(),
          asFunction(file, name.getText(), isExported(statement), initializer),
        )
      }
    } else if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const target = `${statement.moduleSpecifier.text.replace(/^@\//, '')}.ts`
      const named = statement.importClause?.namedBindings
      if (!existsSync(target) || !named || !ts.isNamedImports(named)) continue
      for (const { name, propertyName } of named.elements)
        read.imports.set(name.text, { file: target, name: (propertyName ?? name).text })
    }
  }
  return read
}

/** The functions a file exports. */
export function exportedFunctions(file: string): TopFunction[] {
  return [...readModule(file).functions.values()].filter(({ exported }) => exported)
}

/**
 * Whether a function calls one of these names, itself or through functions of this repository that it calls.
 */
export function reaches(from: TopFunction, targets: ReadonlySet<string>, seen = new Set<string>()): boolean {
  const here = `${from.file}#${from.name}`
  if (seen.has(here)) return false
  seen.add(here)
  const { functions, imports } = readModule(from.file)
  return [...from.calls].some((name) => {
    if (targets.has(name)) return true
    const imported = imports.get(name)
    const next = functions.get(name) ?? (imported && readModule(imported.file).functions.get(imported.name))
    return next ? reaches(next, targets, seen) : false
  })
}
