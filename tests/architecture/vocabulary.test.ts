import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesIn, foldersIn, isTest, parse, textOf } from './source-files'

// The same noun everywhere: searching for it finds the whole slice, from the table to the screen. docs/glossary.md
// lists them.

const nouns = [
  'agreement',
  'anchoring',
  'audit',
  'claims',
  'comments',
  'conflicts',
  'coverage',
  'decisions',
  'documents',
  'evidence',
  'imports',
  'insights',
  'invitations',
  'members',
  'notifications',
  'passages',
  'policy',
  'proposed-changes',
  'publications',
  'queue',
  'reports',
  'review',
  'reviews',
  'scales',
  'sessions',
  'sources',
  'verdicts',
  'workspaces',
]

/** Folders that are no noun of the newsroom, by place. */
const besides: Record<string, string[]> = {
  'lib/core': ['live'],
  'lib/server': ['jobs', 'live', 'mails', 'outside'],
  components: ['acts', 'activity', 'account', 'live', 'reader', 'settings', 'shell', 'ui'],
}

it.each(Object.entries(besides))('%s has folders of known nouns only', (place, others) => {
  expect(foldersIn(place).filter((name) => !nouns.includes(name) && !others.includes(name))).toEqual([])
})

/** Words of other systems, and what it is called here. */
const foreign: [RegExp, string][] = [
  [/annotation(?!_?collection)/i, 'passage (or claim)'],
  [/\bproject\b|projectId/i, 'workspace'],
  [/organi[sz]ation/i, 'workspace'],
  [/\bvotes?\b|voteCount/i, 'review'],
  [/\btickets?\b|ticketId/i, 'claim'],
  [/adjudicat/i, 'decision, settle'],
  [/\bfact-?checks? items?\b/i, 'claim'],
]

it('says on screens what the glossary says', () => {
  const found = filesIn(['messages'], /\.json$/).flatMap((path) => {
    const words = JSON.stringify(Object.values(JSON.parse(textOf(path)) as object))
    return foreign
      .filter(([pattern]) => pattern.test(words))
      .map(([pattern, ours]) => `${path}: ${pattern} is called ${ours}`)
  })
  expect(found).toEqual([])
})

it('gives exported things names of the glossary', () => {
  const identifiers: [RegExp, string][] = [
    // W3C Web Annotation is the name of a standard, and its terms are its own.
    [/(?<!Web)Annotation(?!Collection|Page)/, 'passage (or claim)'],
    [/^(Project|Vote|Ticket|Adjudicat|Organi[sz]ation)/i, 'a noun of docs/glossary.md'],
  ]
  // The fold that projects events into a record is a projection, not a project.
  const verbs = new Set(['projectRecord', 'projectReport', 'project'])
  const found = filesIn(['lib', 'components', 'app'], /\.tsx?$/)
    .filter((path) => !isTest(path))
    .flatMap((path) =>
      exportedNames(path)
        .filter((name) => !verbs.has(name) && identifiers.some(([pattern]) => pattern.test(name)))
        .map((name) => `${path}: ${name}`),
    )
  expect(found).toEqual([])
})

function exportedNames(path: string): string[] {
  return parse(path).statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText())
    return 'name' in statement && statement.name ? [(statement.name as ts.Node).getText()] : []
  })
}
