import { randomBytes, randomUUID } from 'node:crypto'
import { addDays, type Day } from '../../kernel/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Story } from '../../kernel/story.ts'
import type { Unit } from '../../kernel/unit.ts'
import { advanceNumbers, appoint, insertMany, noteAttached, savePersons, saveUnits } from '../../store/index.ts'
import { filesIn } from '../attachments.ts'
import { written } from '../numbering.ts'
import { type Office, today } from '../office.ts'
import { activityStory } from './activities.ts'
import { type Chance, chance } from './chance.ts'
import { disputeStory } from './disputes.ts'
import { places } from './places.ts'
import { registerLives, type Stories } from './register-lives.ts'
import { type Lived, relive, type Stage } from './relive.ts'
import { type Staff, staff } from './staff.ts'
import { studyStory } from './studies.ts'

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
  const series = new Map<string, number>()
  const supply = { people, series, files }
  const townships = units.filter((unit) => unit.kind === 'township')
  const lived = [
    ...townships.flatMap((unit) => yearsOf(office, unit, supply)),
    ...townships.flatMap((unit, nth) => toldIn(office, unit, { nth, stories, supply })),
  ]
  await write(office, lived, supply)
  return people
}

type Supply = { readonly people: readonly Staff[]; readonly series: Map<string, number>; readonly files: readonly string[] }

/** How much happens in a township in a year. The first one is the town of the guided tour: 112 disputes concluded in 2025, 109 of them settled. */
type Volume = { readonly settled: number; readonly failed: number; readonly activities: number; readonly studies: number }

function yearsOf(office: Office, unit: Unit, supply: Supply): readonly Lived[] {
  const luck = chance(unit.id * 7919)
  const last = today(office)
  const first = unit.id === 10
  return [2025, 2026].flatMap((year) => {
    const full: Volume =
      first && year === 2025
        ? { settled: 109, failed: 3, activities: 36, studies: 24 }
        : { settled: luck.between(28, 70), failed: luck.between(1, 5), activities: luck.between(12, 30), studies: luck.between(10, 22) }
    return townshipYear(office, unit, { luck, year, volume: full, last, supply })
  })
}

/** What the registers tell of themselves, in this township and its villages. */
function toldIn(office: Office, unit: Unit, { nth, stories, supply }: { nth: number; stories: Stories; supply: Supply }): readonly Lived[] {
  const luck = chance(unit.id * 104_729)
  const villages = office
    .tree()
    .children(unit.id)
    .filter((child) => child.kind === 'village')
  const village = luck.pick(villages)
  const names = { 青石镇: unit.shortName, 青石: short(unit), 柳溪: short(village) }
  return registerLives(office.registers, stories, { stage: () => stageFor(office, unit, { village: village.id, supply }), nth, names })
}

const short = ({ shortName }: Unit): string => shortName.replace(/(镇|乡|街道|村)$/, '')

type Year = { luck: Chance; year: number; volume: Volume; last: Day; supply: Supply }

function townshipYear(office: Office, unit: Unit, { luck, year, volume, last, supply }: Year): readonly Lived[] {
  const villages = office
    .tree()
    .children(unit.id)
    .filter((child) => child.kind === 'village')
  const stage = (): Stage => stageFor(office, unit, { village: luck.pick(villages).id, supply })
  const latest = last < `${year}-12-31` ? last : `${year}-12-31`
  // Disputes found before mid-December, so that the year in which they end is the year in which they began.
  const day = (until: Day): Day => {
    const drawn = addDays(`${year}-01-03`, luck.between(0, 340))
    return drawn > until ? addDays(until, -luck.between(0, 200)) : drawn
  }
  const live = (register: string, story: Story) => relive(office.register(register) as AnyRegister, story, stage())
  const times = (count: number, make: () => readonly Lived[]) => Array.from({ length: count }, make).flat()
  return [
    ...times(volume.settled, () =>
      live('dispute', disputeStory(luck, { day: day(latest), succeeds: true, today: latest === last ? last : `${year + 1}-03-01` })),
    ),
    ...times(volume.failed, () =>
      live('dispute', disputeStory(luck, { day: day(latest), succeeds: false, today: latest === last ? last : `${year + 1}-03-01` })),
    ),
    ...times(volume.activities, () => live('activity', activityStory(luck, { day: day(latest), today: last }))),
    ...times(volume.studies, () => live('study', studyStory(luck, { day: day(latest), today: last }))),
  ]
}

function stageFor(office: Office, unit: Unit, { village, supply }: { village: number; supply: Supply }): Stage {
  const within = new Set([
    village,
    unit.id,
    ...office
      .tree()
      .children(unit.id)
      .filter((child) => child.kind === 'office')
      .map((child) => child.id),
    ...(unit.parent === null ? [] : [unit.parent]),
  ])
  const actor = (role: Role): Actor => {
    const found = supply.people.find((one) => one.role === role && within.has(one.unit))
    if (!found) throw new Error(`nobody holds ${role} in ${unit.name}`)
    return { id: found.id, name: found.name, appointments: [found.appointment] }
  }
  const number = (scheme: string, year: number) => {
    const key = JSON.stringify({ scheme, unit: unit.id, year })
    const next = (supply.series.get(key) ?? 0) + 1
    supply.series.set(key, next)
    const [register, field = 'code'] = scheme.split('.')
    return written(office.tree(), { register: office.register(register as string) as AnyRegister, field, unit: unit.id, year }, next)
  }
  return {
    registers: office.registers,
    tree: office.tree(),
    unit: unit.id,
    village,
    actor,
    file: (name) => supply.files[name.length % supply.files.length] as string,
    newId: randomUUID,
    number,
    today: today(office),
  }
}

async function write(office: Office, lived: readonly Lived[], { series }: Pick<Supply, 'series'>): Promise<void> {
  const byRegister = Map.groupBy(lived, (one) => one.register)
  await office.db.owner(async (tx) => {
    for (const [register, records] of byRegister) await insertMany(tx, register, records)
    await noteAttached(tx, lived.flatMap(attachmentsOf))
    await advanceNumbers(
      tx,
      [...series].map(([key, last]) => ({ ...(JSON.parse(key) as { scheme: string; unit: number; year: number }), last })),
    )
  })
}

/** Every record that names a demonstration file holds it, once, under the name its field gives. */
function attachmentsOf({ register, state }: Lived) {
  const at = `${state.trail[0]?.on}T03:00:00.000Z`
  const named = new Map(
    Object.entries(register.fields).flatMap(([name, field]) =>
      filesIn({ [name]: field }, state.values).map((digest) => [digest, field] as const),
    ),
  )
  return [...named].map(([digest, field]) => ({
    digest,
    name: `${field.name}.pdf`,
    type: 'application/pdf',
    size: samplePdf.length,
    uploadedBy: state.handler,
    at,
    register: register.id,
    record: state.id,
  }))
}

/** The few attachments that all demonstration records share: small PDFs that say so. */
async function attachments(office: Office): Promise<readonly string[]> {
  const put = async (page: number) => (await office.files.put(Buffer.from(`${samplePdf}% ${page}\n`))).digest
  return Promise.all([1, 2, 3].map(put))
}

/** A small PDF that says what it is. */
export const samplePdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 18 Tf 72 760 Td (Mingfa demonstration file) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`

/** A password that nobody else knows, for an account of the demonstration. */
export const demoPassword = (): string => `Mf-${randomBytes(9).toString('base64url')}7`
