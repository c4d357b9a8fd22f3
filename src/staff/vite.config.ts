import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packed } from '../../tools/packed.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `law/changes.ts` is left out beside the catalogue, which it reads: it would bring all titles of law into the first load. */
const groups = [
  { name: 'law', test: /\/src\/law\/(?!catalogue|changes)[\w-]+\.ts$/ },
  { name: 'definition', test: /\/src\/kernel\//, minShareCount: 20 },
]

/**
 * The staff app as static files under /staff/. Windows 7 offices stay on Chrome 109, hence the low target. Nothing is inlined as a data
 * address and no script stands in the page, so that the content policy can stay strict.
 */
export default defineConfig({
  root: here,
  base: '/staff/',
  plugins: [react(), packed()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/staff', import.meta.url)),
    emptyOutDir: true,
    target: ['chrome97', 'firefox104', 'safari15.4'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    // What most definitions share, statutes too, comes in one file: fetched alone, each would be a request of its own.
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
