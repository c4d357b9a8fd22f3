import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'

test('the build gives one module that renders, and that takes only Node itself from outside', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'mingfa-views-'))
  onTestFinished(() => rmSync(outDir, { recursive: true }))
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)), logLevel: 'error', build: { outDir } })
  const text = await readFile(join(outDir, 'views.js'), 'utf8')
  expect([...text.matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1]).filter((name) => !name?.startsWith('node:'))).toEqual(
    [],
  )
  expect(text).toMatch(/export \{ render \}/)
})
