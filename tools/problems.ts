// Writes docs/problems.md from the list of refusals. Run `node tools/problems.ts` after adding a code; a test compares page and program.
import { writeFileSync } from 'node:fs'
import { problemsPage } from './page/problems.ts'

writeFileSync('docs/problems.md', problemsPage())
