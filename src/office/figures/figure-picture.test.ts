import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, town } from '../../../test/contract/county.ts'
import { live, must } from '../../../test/contract/live.ts'
import { modelVillageStories } from '../../registers/publicity/model-village.examples.ts'
import { modelVillage } from '../../registers/publicity/model-village.ts'
import { pictureFigure } from './figure-picture.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  // Named on 2025-09-10.
  const [kept] = modelVillageStories
  await live(county, modelVillage, { ...kept!, ends: 'named', steps: kept!.steps.slice(0, 6) })
}, 120_000)
afterAll(() => county.end())

const monthsOn = async (today: string, figure: string) => {
  const asked = { figure, unit: town.code, from: '2025-01-01', to: '2025-12-31' }
  return must(await pictureFigure(county.at(today), county.actor('justiceHead'), asked)).months.map(({ now }) => now.value ?? now.why)
}

it('says of a month that has not begun that it is still to come: what stands is not known beforehand, and nobody left it unreported', async () => {
  const later = ['还没有到', '还没有到']
  expect((await monthsOn('2025-10-15', 'modelVillages.count')).slice(8)).toEqual([1, 1, ...later])
  expect((await monthsOn('2025-10-15', 'modelVillages.rate')).slice(10)).toEqual(later)
  expect((await monthsOn('2025-10-15', 'modelVillages.new')).slice(8)).toEqual([1, '未填报', ...later])
  expect((await monthsOn('2025-12-01', 'modelVillages.count')).slice(8)).toEqual([1, 1, 1, 1])
}, 120_000)
