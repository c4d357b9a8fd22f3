import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The views of the portal as one module that the server loads (dist/portal/views.js). Only the views pass through here, because they are
 * written in JSX; React stays outside and comes from node_modules. Citizens' browsers get no script at all.
 */
export default defineConfig({
  root: path('.'),
  plugins: [react()],
  ssr: { noExternal: ['uqr'] },
  build: {
    ssr: path('./views/index.tsx'),
    outDir: path('../../dist/portal'),
    emptyOutDir: true,
    target: 'node24',
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'views.js' } },
  },
})
