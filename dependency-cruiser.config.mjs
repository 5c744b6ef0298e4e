/** The directions of docs/architecture.md: nothing goes back up. */
const no = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const src = (folder) => `^src/${folder}/`;

export default {
  forbidden: [
    no('no-circles', {}, { circular: true }, 'A circle has no direction.'),
    no(
      'rules-stand-alone',
      { path: src('rules'), pathNot: '\\.test\\.ts$' },
      { pathNot: src('rules') },
      'Rules import nothing but rules.',
    ),
    no(
      'features-know-no-web',
      { path: src('features') },
      { path: [src('web'), src('jobs')] },
      'A feature knows neither HTTP nor HTML.',
    ),
    no(
      'database-knows-no-web',
      { path: src('database') },
      { path: [src('web'), src('features'), src('jobs'), src('documents')] },
      'The database is below whatever uses it.',
    ),
    no(
      'maintenance-knows-no-web',
      { path: src('maintenance') },
      { path: [src('web'), src('features'), src('documents')], pathNot: '^src/documents/render/sheet\\.ts$' },
      'The owner’s commands know tables and rows, not what people do with them.',
    ),
    no(
      'adapters-know-no-features',
      { path: [src('identity'), src('signing'), src('platform')] },
      { path: [src('features'), src('web'), src('jobs'), src('documents')] },
      'Adapters to the world are below whatever uses them.',
    ),
    no(
      'documents-ask-rules-and-words',
      { path: src('documents') },
      { path: [src('web'), src('features'), src('database'), src('jobs')] },
      'A document is data first: it is handed what it prints.',
    ),
    no(
      'spreadsheets-in-one-place',
      { path: '^src/', pathNot: [src('documents/(?:render|read)'), '\\.test\\.ts$'] },
      { path: 'node_modules/hucre' },
      'Whatever makes an XLSX or CSV goes through src/documents/render, where what people write stays text.',
    ),
    no(
      'words-know-nothing',
      { path: src('i18n'), pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: [src('i18n'), src('rules')] },
      'Texts and formats depend on nothing but the rules they format.',
    ),
    no(
      'components-know-no-domain',
      { path: src('web/ui'), pathNot: '\\.test\\.tsx?$' },
      { path: [src('rules'), src('features'), src('database'), src('access'), src('web/pages')] },
      'Components know no domain word.',
    ),
    no(
      'islands-stand-alone',
      { path: src('web/islands'), pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: src('web/islands') },
      'What runs in the browser is small and its own.',
    ),
    no(
      'pages-hold-no-sql',
      { path: src('web/pages') },
      { path: ['^node_modules/(kysely|pg)/'] },
      'A page asks a query or a command; it holds no SQL.',
    ),
    no(
      'no-tests-in-the-program',
      { pathNot: '\\.test\\.tsx?$' },
      { path: '\\.test\\.tsx?$' },
      'Tests are not used.',
    ),
    no('no-unresolved', {}, { couldNotResolve: true }, 'What is imported exists.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    // TypeScript 7 has no interface yet that dependency-cruiser could read sources with.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
