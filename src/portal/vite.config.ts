import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The views of the portal as one module that the server loads (dist/portal/views.js). Only the views pass through here, because they are
 * written in JSX. React comes in with them, as it is meant for use: what Node takes from node_modules checks every element of every page for
 * its developers. Citizens' browsers get no script at all.
 */
export default defineConfig({
  root: path('.'),
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: path('./views/index.tsx'),
    outDir: path('../../dist/portal'),
    emptyOutDir: true,
    target: 'node24',
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'views.js' } },
  },
})
