/**
 * The rooms of `src` and what each may import; the README draws the same arrows. Values only: a type vanishes before
 * the browser, so `types` lists rooms of which a room may know the types besides.
 */
const ROOMS = {
  exam: {},
  simulator: {},
  learner: {imports: ['exam']},
  content: {imports: ['exam'], build: true},
  'search/keys': {},
  'search/placeholder': {},
  'search/record': {},
  'search/query': {imports: ['exam', 'search/record']},
  'search/engine': {imports: ['exam', 'search/record', 'search/query']},
  'search/algolia': {imports: ['exam', 'search/record', 'search/query', 'search/engine']},
  'search/records': {imports: ['exam', 'search/record'], types: ['content'], build: true},
  browser: {build: true},
  // What is downloaded, by name; the pages offer it.
  'exports/files': {},
  exports: {imports: ['exam', 'content'], build: true},
  // Of ui, what draws nothing: words, and what the texts of YAML files may hold.
  'ui/words': {types: ['content']},
  'ui/InlineMarkdown/marks': {},
  'ui/RichText/blocks': {},
  'ui/Question/verdict': {imports: ['exam']},
  print: {
    imports: [
      'exam',
      'content',
      'search/records',
      'browser',
      'ui/words',
      'ui/InlineMarkdown/marks',
      'ui/RichText/blocks',
      'ui/Question/verdict',
    ],
    types: ['site/pages'],
    build: true,
  },
  site: {
    imports: ['exam', 'content', 'search/keys', 'search/placeholder', 'search/records', 'search/record'],
    build: true,
  },
  'site/start': {imports: ['search/keys', 'search/placeholder']},
  ui: {imports: ['exam'], types: ['content', 'site/pages'], react: true},
  features: {
    imports: [
      'exam',
      'simulator',
      'learner',
      'search/keys',
      'search/placeholder',
      'search/record',
      'search/query',
      'search/engine',
      'search/algolia',
      'ui',
      'exports/files',
    ],
    types: ['content', 'site/pages', 'site/offline/protocol', 'search/records'],
    react: true,
  },
};

/** A regular expression for the files of some rooms. */
const filesOf = (rooms) => `^src/(${rooms.join('|')})(/|\\.)`;
const TESTS = '\\.test\\.tsx?$';

const arrows = Object.entries(ROOMS).flatMap(([room, {imports = [], types = []}]) => [
  {
    name: `${room}-imports`,
    comment: `src/${room} may import ${imports.join(', ') || 'no other room'}`,
    severity: 'error',
    from: {path: filesOf([room]), pathNot: TESTS},
    to: {path: '^src/', pathNot: filesOf([room, ...imports, ...types])},
  },
  ...(types.length > 0
    ? [
        {
          name: `${room}-types-only`,
          comment: `src/${room} may know the types of ${types.join(', ')}, not their values`,
          severity: 'error',
          from: {path: filesOf([room]), pathNot: TESTS},
          to: {path: filesOf(types), pathNot: filesOf([room, ...imports]), preCompilationOnly: false},
        },
      ]
    : []),
]);

const browserSafe = Object.keys(ROOMS).filter((room) => !ROOMS[room].build);
const withoutReact = Object.keys(ROOMS).filter((room) => !ROOMS[room].react);

export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or a third is missing',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'browser-safe',
      comment: `what the browser loads (${browserSafe.join(', ')}) uses nothing of Node`,
      severity: 'error',
      // The publisher is the one part of Algolia that runs in Node.
      from: {path: filesOf(browserSafe), pathNot: [TESTS, '^src/search/algolia/publish\\.ts$']},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-react-below-ui',
      comment: 'only ui and features know React and Docusaurus’ client',
      severity: 'error',
      from: {path: filesOf(withoutReact), pathNot: TESTS},
      to: {path: 'node_modules/(react|react-dom|@docusaurus/(core|theme-[a-z]+))/', preCompilationOnly: false},
    },
    {
      name: 'files-in-one-place',
      comment: 'of the content room only read.ts touches files',
      severity: 'error',
      from: {path: '^src/content/', pathNot: [TESTS, '^src/content/read\\.ts$']},
      to: {dependencyTypes: ['core']},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsConfig: {fileName: 'tsconfig.json'},
    // Types count: a circle of types is a circle to the reader.
    tsPreCompilationDeps: 'specify',
    combinedDependencies: true,
  },
};
