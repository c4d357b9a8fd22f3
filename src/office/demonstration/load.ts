import { randomBytes } from 'node:crypto'
import type { Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import type { Unit } from '../../kernel/unit.ts'
import { appoint, savePersons, saveUnits } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { purgeLists } from '../privacy/purge-lists.ts'
import { adviserYears } from './adviser-years.ts'
import { chance } from './chance.ts'
import { modelVillages } from './model-villages.ts'
import { places } from './places.ts'
import { registerLives, type Stories } from './register-lives.ts'
import { type Lived, relive, type Stage } from './relive.ts'
import { samplePdf } from './sample-pdf.ts'
import { seasonLives } from './season-lives.ts'
import { type Staff, staff } from './staff.ts'
import { type Supply, stageFor } from './stage-for.ts'
import { standingOnce } from './standing.ts'
import { townshipYear, volumeOf } from './township-year.ts'
import { writeLives } from './write-lives.ts'

/** The years of the demonstration. */
const years = [2025, 2026]

/**
 * Loads the fictional county into an empty database: units, people, two years of records; with `stories` also what their registers tell, lived in every
 * township. Does nothing when a unit is already there.
 */
export async function loadDemonstration(office: Office, stories: Stories = {}): Promise<readonly Staff[]> {
  const units = places()
  const people = staff(units)
  if (office.tree().all.length > 0) return people
  const files = await attachments(office)
  await office.db.owner(async (tx) => {
    await saveUnits(tx, units)
    await savePersons(
      tx,
      people.map(({ id, name, unit }) => ({ id, name, unit, active: true })),
    )
    await appoint(
      tx,
      people.map(({ id, appointment }) => ({ person: id, ...appointment })),
    )
  })
  await office.refresh()
  const supply: Supply = { people, series: new Map(), files }
  await writeLives(office, livesOf(office, stories, supply), supply.series)
  // What the years had to delete meanwhile is gone here too.
  await purgeLists(office)
  return people
}

/** Everything that happened in the county, life by life. */
function* livesOf(office: Office, stories: Stories, supply: Supply): Generator<readonly Lived[]> {
  const townships = office.tree().all.filter(({ kind }) => kind === 'township')
  for (const [nth, unit] of townships.entries()) yield* drawnIn(office, unit, { nth, supply })
  if (Object.keys(stories).length === 0) return
  const tooLongAgo = new Map<string, Day>()
  for (const [nth, unit] of townships.entries()) yield* toldIn(office, unit, { nth, stories, supply, tooLongAgo })
}

const villagesOf = (office: Office, unit: Unit): readonly Unit[] =>
  office
    .tree()
    .children(unit.id)
    .filter((child) => child.kind === 'village')

/** What was drawn by chance: disputes, publicity, study. */
function* drawnIn(office: Office, unit: Unit, { nth, supply }: { nth: number; supply: Supply }): Generator<readonly Lived[]> {
  const luck = chance(unit.id * 7919)
  const villages = villagesOf(office, unit)
  const live = (register: string, story: Story, about?: Stage['about']) =>
    relive(office.register(register) as AnyRegister, story, {
      ...stageFor(office, unit, { village: luck.pick(villages).id, supply }),
      about,
    })
  for (const year of years) yield* townshipYear({ luck, nth, year, volume: volumeOf(luck, { nth, year }), today: today(office), live })
}

type Telling = { readonly nth: number; readonly stories: Stories; readonly supply: Supply; readonly tooLongAgo: Map<string, Day> }

/** What the registers tell of themselves, in this township and its villages. */
function* toldIn(office: Office, unit: Unit, { nth, stories, supply, tooLongAgo }: Telling): Generator<readonly Lived[]> {
  const luck = chance(unit.id * 104_729)
  const villages = villagesOf(office, unit)
  const stage = stageFor(office, unit, { village: villages[0]?.id ?? unit.id, supply })
  // The officers of the examples are the squad of this township, with certificates of its own.
  const squad = { 邓海宁: stage.actor('clerkEnforce').name, 罗立平: stage.actor('clerkEmergency').name, 云执法519: `云执法${520 + nth}` }
  const names = { 青石镇: unit.shortName, 白鹭镇: unit.shortName, 青石: short(unit), 白鹭: short(unit), ...squad }
  const within = (village: Unit) => ({
    stage: stageFor(office, unit, { village: village.id, supply }),
    names: { ...names, 柳溪: short(village) },
  })
  const place = { registers: office.registers, somewhere: () => within(luck.pick(villages)), nth, tooLongAgo }
  const village = luck.pick(villages)
  const seasons = [...seasonLives(stories, { place, luck, years })]
  yield* standingOnce([...seasons, ...registerLives(stories, { ...place, somewhere: () => within(village) })])
  yield* modelVillages({
    register: office.register('model-village') as AnyRegister,
    stories: stories['model-village'] ?? [],
    nth,
    villages: villages.map((one) => ({ ...place, somewhere: () => within(one) })),
  })
  const adviser = office.register('adviser') as AnyRegister
  for (const { id, shortName } of villages)
    yield relive(
      adviser,
      adviserYears(luck, { village: shortName, years, today: today(office) }),
      stageFor(office, unit, { village: id, supply }),
    )
}

const short = ({ shortName }: Unit): string => shortName.replace(/(镇|乡|街道|村)$/, '')

/** The few attachments that all demonstration records share: small PDFs that say so. */
async function attachments(office: Office): Promise<readonly string[]> {
  const put = async (page: number) => (await office.files.put(Buffer.from(`${samplePdf}% ${page}\n`))).digest
  return Promise.all([1, 2, 3].map(put))
}

/** A password that nobody else knows, for an account of the demonstration. */
export const demoPassword = (): string => `Mf-${randomBytes(9).toString('base64url')}7`
