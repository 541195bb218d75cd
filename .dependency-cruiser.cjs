// The layers of ARCHITECTURE.md, held by a machine. Each rule says why it is there; the message is shown when it
// breaks.

const testFiles = '\\.test\\.tsx?$'

/** Parsers of article formats that do nothing but parse. */
const parsers =
  '^node_modules/(linkedom|@mozilla/readability|html-encoding-sniffer|markdown-it|markdown-it-footnote|mammoth|fflate|pdfjs-dist)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one idea in two places, or two ideas that need a third. Move what both use.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'lib/core runs in the browser, the server, the command line and in the verifier of a stranger: it imports itself and zod, nothing else. Pass clocks, ids and bytes in.',
      from: { path: '^lib/core/(?!imports/)', pathNot: testFiles },
      to: { pathNot: '^(lib/core/|node_modules/zod/)' },
    },
    {
      name: 'imports-are-pure',
      severity: 'error',
      comment:
        'Reading an article from bytes is as pure as the rest of lib/core, but nobody should write parsers of HTML, Markdown, Word and PDF anew. These packages take bytes or text and give a tree: no disk, no network, no clock. Name a new one here only if that is true of it.',
      from: { path: '^lib/core/imports/', pathNot: testFiles },
      to: { pathNot: ['^(lib/core/|node_modules/zod/)', parsers] },
    },
    {
      name: 'parsers-in-their-own-process',
      severity: 'error',
      comment:
        'The parsers of article formats weigh megabytes and are fed by strangers: they run in the reading process (lib/server/imports/read-worker.mjs) alone. What a screen or a command needs of a format is in lib/core/imports/known-formats.ts.',
      from: {
        path: '^(components/|app/|lib/(viewer|server|cli)/|lib/core/(?!imports/))',
        pathNot: testFiles,
      },
      to: { path: '^node_modules/(linkedom|@mozilla/readability|mammoth|markdown-it)/', reachable: true },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      comment:
        'A node: module or global would tie lib/core to one runtime. Use Uint8Array, TextEncoder and arguments.',
      from: { path: '^lib/core/', pathNot: testFiles },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'viewer-without-react-and-server',
      severity: 'error',
      comment:
        'lib/viewer adapts the core to ProseMirror positions and highlights. React belongs to components, data to lib/server.',
      from: { path: '^lib/viewer/' },
      to: {
        path: [
          '^lib/(server|cli)/',
          '^(app|components)/',
          '^node_modules/(react|react-dom|next|@tiptap/react|@mantine)/',
        ],
      },
    },
    {
      name: 'components-without-server',
      severity: 'error',
      comment:
        'Components get data as props and actions as functions, and run in the browser. Not even types come from lib/server: views live in lib/core/<noun>/view.ts.',
      from: { path: '^components/' },
      to: { path: '^lib/(server|cli)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      comment:
        'components/ui holds what any product could use. A component that knows a claim belongs to components/claims.',
      from: { path: '^components/ui/' },
      to: { path: ['^lib/', '^components/(?!ui/)'] },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      comment: 'app holds routes only. What two of them share belongs to components or lib.',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'server-below-screens',
      severity: 'error',
      comment: 'lib knows no screen: the same commands serve actions, the API, the command line and jobs.',
      from: { path: '^lib/', pathNot: testFiles },
      to: { path: '^(components|seeds|tests)/' },
    },
    {
      name: 'database-only-in-server',
      severity: 'error',
      comment:
        'Only lib/server, seeds and tests touch the database client; everybody else calls queries and commands, which authorize.',
      from: { pathNot: ['^lib/server/', '^seeds/', '^tests/', '^prisma\\.config\\.ts$', '^scripts/'] },
      to: { path: ['^lib/server/generated/', '^lib/server/db\\.ts$', '^node_modules/(@prisma/|pg/)'] },
    },
    {
      name: 'sign-in-only-in-server',
      severity: 'error',
      comment: 'next-auth stays behind lib/server, so that it can be replaced there.',
      from: { pathNot: ['^lib/server/', '^app/api/auth/'] },
      to: { path: '^node_modules/next-auth/', pathNot: '^node_modules/next-auth/react' },
    },
    {
      name: 'cli-over-server-and-core',
      severity: 'error',
      comment:
        'The command line is thin: it calls lib/server and lib/core and knows no screen and no database.',
      from: { path: '^lib/cli/' },
      to: {
        path: [
          '^(app|components|seeds|tests)/',
          '^lib/viewer/',
          '^node_modules/(next|react|@mantine|@tiptap)/',
        ],
      },
    },
    {
      name: 'nothing-imports-the-cli',
      severity: 'error',
      comment:
        'lib/cli is an entry, as routes are. What others need of it belongs to lib/core or lib/server.',
      from: { path: '^(app|components|lib|seeds)/', pathNot: '^lib/cli/' },
      to: { path: '^lib/cli/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      comment: 'Product code imports no test, no test support and no test library.',
      from: { path: '^(app|components|lib|seeds)/', pathNot: testFiles },
      to: { path: [testFiles, '^tests/', '^node_modules/(vitest|fast-check|@playwright|playwright)/'] },
    },
    {
      name: 'declared-dependencies',
      severity: 'error',
      comment: 'A package that package.json does not name works by luck.',
      from: { path: '^(app|components|lib|seeds)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['^node_modules/', '^lib/server/generated/'] },
    exclude: { path: ['^\\.next/', '\\.(css|json|wasm|woff2?|ttf)$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.d.mts'],
    },
  },
}
