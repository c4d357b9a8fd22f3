// Prints the list of everything the program is made of (CycloneDX), from the lock file alone: no network. Run `node tools/sbom.ts > sbom.json`.
import { readFileSync } from 'node:fs'
import { sbomOf } from './page/sbom.ts'

process.stdout.write(`${JSON.stringify(sbomOf(readFileSync('package-lock.json', 'utf8')), null, 2)}\n`)
