// Writes docs/privacy.md, the data dictionary, from the definitions. Run `node tools/dictionary.ts` after changing one; a test compares page and program.
import { writeFileSync } from 'node:fs'
import { registers } from '../src/registers/index.ts'
import { dictionaryPage } from './page/dictionary.ts'

writeFileSync('docs/privacy.md', dictionaryPage(registers))
