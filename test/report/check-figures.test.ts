import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/check.ts'
import type { CheckIo } from '../../src/cli/check-files.ts'
import { activityStories } from '../../src/registers/publicity/activity.examples.ts'
import { activity } from '../../src/registers/publicity/activity.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { live } from '../contract/live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  // One market day: 320 people, 280 leaflets, 2 banners.
  const [story] = activityStories
  if (story) await live(county, activity, story)
})
afterAll(() => county.end())

const report = '青石镇2026年法治政府建设情况报告\n全年开展普法宣传活动3场，发放宣传资料280份，悬挂横幅2幅。'

async function check(...args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const io: CheckIo = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    readFile: async () => new TextEncoder().encode(report),
    filesIn: async () => null,
    writeFile: async () => {},
    now: () => '2027-01-05T02:00:00Z',
  }
  const code = await run(['报告.txt', '--json', ...args], io, { office: county.at('2027-01-05'), actor: county.actor('clerkJustice') })
  return { code, ...said }
}

describe('mingfa check --org --year', () => {
  it('lays each number of the report beside the figure of that unit and year, with its records', async () => {
    const { stdout } = await check('--org', town.code, '--year', '2026')
    const { findings, figures } = JSON.parse(stdout)
    const beside = (id: string) => figures.find((one: { figure: { id: string } }) => one.figure.id === id)
    expect(beside('publicity.events')).toMatchObject({ stated: 3, difference: 2, figure: { value: 1, unit: '场', records: 1 } })
    expect(beside('publicity.materials')).toMatchObject({ stated: 280, difference: 0, figure: { value: 280 } })
    const wrong = findings.filter(({ rule }: { rule: string }) => rule === 'E09')
    expect(wrong).toMatchObject([{ quote: '3场', figure: { id: 'publicity.events', records: 1 }, proposal: { text: '1场' } }])
  })

  it('says nothing of the numbers of another year', async () => {
    const { stdout } = await check('--org', town.code, '--year', '2025')
    expect(JSON.parse(stdout)).not.toHaveProperty('figures')
  })

  it('refuses a unit that there is not, and checks nothing', async () => {
    expect(await check('--org', '123456', '--year', '2026')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('MF-PER-006'),
    })
  })
})
