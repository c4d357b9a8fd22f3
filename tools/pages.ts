// Writes docs/registers from the definitions of the registers. Run `node tools/pages.ts` after changing one; a test compares pages and program.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registers } from '../src/registers/index.ts'
import { registerPages } from './page/register.ts'

const folder = 'docs/registers'
const pages = registerPages(registers)

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name))
for (const [name, text] of pages) writeFileSync(join(folder, name), text)
