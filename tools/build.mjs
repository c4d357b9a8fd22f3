// Builds the two faces with Vite and leaves a mark that tools/ready.mjs compares with the sources.
import { writeFileSync } from 'node:fs'
import { build } from 'vite'

for (const face of ['staff', 'portal']) await build({ configFile: `src/${face}/vite.config.ts`, logLevel: 'warn' })
writeFileSync('dist/built', '')
