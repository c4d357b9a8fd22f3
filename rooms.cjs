// The doors of the house: which room may import which. Read by dependency-cruiser in test/house/rooms.test.ts.
// A room knows only the rooms named beside it. Types count.
const knows = {
  law: [],
  kernel: ['law'],
  registers: ['kernel', 'law'],
  figures: ['kernel', 'law', 'registers'],
  report: ['kernel', 'law', 'figures'],
  store: ['kernel', 'registers'],
  office: ['kernel', 'law', 'registers', 'figures', 'report', 'store'],
  api: ['kernel', 'registers', 'office'],
  portal: ['kernel', 'law', 'registers', 'office'],
  cli: ['kernel', 'office'],
  staff: ['kernel', 'law', 'registers'],
}
// Besides, the browser takes from the office the types of its answers, so that they are not written twice; never a line that runs.
const typesOf = { staff: ['office'] }
const areas = ['leadership', 'functions', 'rules', 'decisions', 'enforcement', 'disputes', 'safety', 'publicity', 'openness', 'yearly']
const pure = '^src/(law|kernel|registers|figures|report)/'
const notTest = '\\.test\\.tsx?$|/testing/|/foreign/'

const doors = Object.entries(knows).map(([room, known]) => ({
  name: `door-of-${room}`,
  comment: `${room} may import only: ${known.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: notTest },
  to: { path: '^src/', pathNot: `^src/(${[room, ...known, ...(typesOf[room] ?? [])].join('|')})/` },
}))
const typeDoors = Object.entries(typesOf).map(([room, known]) => ({
  name: `types-only-for-${room}`,
  comment: `${room} takes only types from: ${known.join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: notTest },
  to: { path: `^src/(${known.join('|')})/`, dependencyTypesNot: ['type-only'] },
}))

module.exports = {
  forbidden: [
    ...doors,
    ...typeDoors,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-rooms-touch-nothing',
      comment:
        'Law, kernel, registers, figures and report decide; they read no file, clock or network. Only report/export uses a document writer.',
      severity: 'error',
      from: { path: pure, pathNot: `${notTest}|^src/report/export/` },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    },
    ...areas.map((area) => ({
      name: `area-${area}-stays-alone`,
      comment: 'Links between areas are by register id; only an example tells a life that goes through several.',
      severity: 'error',
      from: { path: `^src/registers/${area}/`, pathNot: '\\.(test|examples)\\.ts$' },
      to: { path: `^src/registers/(${areas.filter((other) => other !== area).join('|')})/` },
    })),
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
