// Writes docs/invariants.md from the guards of the registers and the tests that name them. Run `node tools/invariants.ts` after changing either.
import { writeFileSync } from 'node:fs'
import { registers } from '../src/registers/index.ts'
import { invariantsPage } from './page/invariants.ts'
import { testFiles } from './page/test-files.ts'

writeFileSync('docs/invariants.md', invariantsPage(registers, testFiles('.')))
