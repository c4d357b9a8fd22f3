// Writes src/report/check/rule-pages.ts from the head comments of the check rules. Run `node tools/rules.ts` after changing one; a test compares.
import { writeFileSync } from 'node:fs'
import { rulePagesModule } from './page/rules.ts'

writeFileSync('src/report/check/rule-pages.ts', rulePagesModule())
