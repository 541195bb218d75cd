import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, parse, textOf } from './source-files'

// Server actions and route handlers are made by the wrappers of lib/server and by nothing else: they settle who acts,
// parse the input and turn faults into sentences.

/** Routes that cannot be made by the wrapper, with the reason. */
const ownWay: Record<string, string> = {
  'app/api/auth/[...nextauth]/route.ts': "next-auth's own handler",
  'app/api/health/route.ts':
    'asked by machines without an account whether the database answers; tells nothing else',
}

const actionMakers = /^(action|accountAction|visitorAction|setUpAction)$/
const routeMakers = /^(route|commandRoute)$/
const routeSettings = /^(dynamic|runtime|revalidate|maxDuration|fetchCache|preferredRegion)$/

/** Exported name -> the function whose result it is; null for anything else. */
function exportsOf(path: string): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const statement of parse(path).statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
      found.set(statement.getText(), null)
    if (!exported) continue
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const call = initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : null
        found.set(name.getText(), call)
      }
    } else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
      found.set(
        ts.isFunctionDeclaration(statement) ? (statement.name?.text ?? 'default') : statement.getText(),
        null,
      )
    }
  }
  return found
}

const actionFiles = filesIn(['app'], /\/actions\.ts$/)
const routeFiles = filesIn(['app'], /\/route\.tsx?$/).filter((path) => !(path in ownWay))

describe.each(actionFiles)('%s', (path) => {
  it('exports only what action() made', () => {
    for (const [name, maker] of exportsOf(path))
      expect(
        maker ?? 'something else',
        `${name} must be action(schema, command), so that it settles who acts`,
      ).toMatch(actionMakers)
  })
})

describe.each(routeFiles)('%s', (path) => {
  it('exports only what route() made', () => {
    for (const [name, maker] of exportsOf(path)) {
      if (routeSettings.test(name)) continue
      expect(
        maker ?? 'something else',
        `${name} must be route(handler), so that it settles who acts`,
      ).toMatch(routeMakers)
    }
  })
})

it('has server actions in files named actions.ts only', () => {
  const marked = filesIn(['app', 'components', 'lib'], /\.tsx?$/).filter((path) =>
    /^\s*['"]use server['"]/m.test(textOf(path)),
  )
  expect(marked.filter((path) => !actionFiles.includes(path))).toEqual([])
})

it('keeps no exception that is not there', () => {
  const all = filesIn(['app'], /\/route\.tsx?$/)
  expect(Object.keys(ownWay).filter((path) => !all.includes(path))).toEqual([])
})
