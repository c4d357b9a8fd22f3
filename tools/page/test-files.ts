import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestFile } from './invariants.ts'

/** Every test file of the project below the given root, in the order of the paths. */
export const testFiles = (root: string): readonly TestFile[] =>
  ['src', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
    .filter((path) => path.endsWith('.test.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
