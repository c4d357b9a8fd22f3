import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene, otherTown, plan, plans, rowsIn, type Scene, town, xlsx } from '../../test/sheets/scene.ts'
import { run as runExport } from './export.ts'
import { run as runImport } from './import.ts'

let scene: Scene
const disk = new Map<string, Uint8Array>()
beforeAll(async () => {
  scene = await openScene()
  disk.set('好.xlsx', await xlsx(plans, plan('甲'), plan('乙')))
  disk.set('夹/坏.xlsx', await xlsx(plans, plan('丙', { 主题: '没有的主题' })))
})
afterAll(() => scene.end())

async function call(run: typeof runImport, args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const io = {
    stdout: (text: string) => {
      said.stdout += text
    },
    stderr: (text: string) => {
      said.stderr += text
    },
    readFile: async (path: string) => {
      const bytes = disk.get(path)
      if (!bytes) throw new Error('ENOENT')
      return bytes
    },
    writeFile: async (path: string, bytes: Uint8Array) => {
      disk.set(path, bytes)
    },
  }
  return { code: await run(args, io, { office: scene.office, actor: scene.actor('clerkJustice') }), ...said }
}

describe('mingfa import', () => {
  it('imports a file and prints rows and batch', async () => {
    const { code, stdout, stderr } = await call(runImport, ['activity', '好.xlsx', '--org', town, '--as', 'someone'])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual({ rows: 2, asides: [], batch: expect.stringMatching(/^[\da-f-]{36}$/) })
  })

  it('tells every wrong line, writes the rejected file beside the original and answers 1', async () => {
    const { code, stdout, stderr } = await call(runImport, ['activity', '夹/坏.xlsx', '--org', town])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('MF-IMP-001')
    expect(stderr).toContain('第 2 行“主题”')
    expect((await rowsIn(disk.get('夹/坏.退回.xlsx')!))[1]?.at(-1)).toContain('没有的主题')
  })

  it('answers 1 for another unit and 2 for wrong usage or a missing file', async () => {
    expect((await call(runImport, ['activity', '好.xlsx', '--org', otherTown])).code).toBe(1)
    expect((await call(runImport, ['activity', '无.xlsx', '--org', town])).stderr).toContain('找不到或打不开“无.xlsx”')
    expect((await call(runImport, ['activity', '好.xlsx'])).code).toBe(2)
    expect((await call(runImport, ['activity', '好.xlsx', '--orgs', town])).stderr).toContain('用法：mingfa import')
  })
})

describe('mingfa export', () => {
  it('writes the records of a unit to a file', async () => {
    const { code, stdout } = await call(runExport, ['activity', '--org', town, '--out', '出.csv', '--reason', '季度核对'])
    expect([code, JSON.parse(stdout)]).toEqual([0, { file: '出.csv', rows: 2 }])
    expect(new TextDecoder().decode(disk.get('出.csv'))).toContain('PF-990600101-2026-00001,甲')
  })

  it('answers 1 without a good reason and 2 for wrong usage', async () => {
    expect((await call(runExport, ['activity', '--org', town, '--out', '出.xlsx', '--reason', '看'])).stderr).toContain('MF-IMP-020')
    expect((await call(runExport, ['activity', '--org', town, '--out', '出.pdf', '--reason', '季度核对'])).code).toBe(2)
    expect((await call(runExport, ['activity', '--out', '出.csv'])).code).toBe(2)
  })
})
