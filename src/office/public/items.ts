import { hideNumbers } from '../../kernel/privacy/mask.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { listPublic, newestPublic, type PublicRow } from '../../store/public/public-rows.ts'
import type { Office } from '../office.ts'
import { homeOf, type PortalColumn, type PortalUnit, pageUnit, portalUnit, publicColumn, publicColumns, publicPlace } from './site.ts'

/** The permanent address of an item: `/{unit}/{register}/{yyyy}/{id}`. */
export type ItemRef = { readonly unit: string; readonly register: string; readonly year: string; readonly id: string }
/** An item in a list. `updatedAt` is UTC. */
export type ItemLine = {
  readonly ref: ItemRef
  readonly title: string
  readonly day: string
  readonly publisher: string
  readonly updatedAt: string
  /** What its days mean, where the register says so: 征求意见 2026-05-01 至 2026-06-01. Only where its fields were asked for. */
  readonly days?: readonly string[]
}

export type ListAsked = {
  readonly unit: string
  readonly register: string
  readonly page: number
  readonly q?: string
  readonly year?: number
}
export type PortalList = {
  readonly unit: PortalUnit
  readonly column: PortalColumn
  readonly lines: readonly ItemLine[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly q: string
  readonly year: number | null
}

const pageSize = 20

/** One page of a column, searched on the server; null where there is no such unit, column or page. */
export async function portalList(office: Office, asked: ListAsked, size = pageSize): Promise<PortalList | null> {
  const [unit, register] = [pageUnit(office, asked.unit), publicColumn(office, asked.register)]
  if (!unit || !register) return null
  const { page, q, year } = asked
  const { rows, total } = await office.db.owner((tx) => listPublic(tx, register, { ...publicPlace(office, unit), page, size, q, year }))
  const pages = Math.max(1, Math.ceil(total / size))
  if (page > pages) return null
  const lines = rows.map((row) => lineOf(office, row))
  return {
    unit: portalUnit(unit),
    column: { id: register.id, name: register.name },
    lines,
    total,
    page,
    pages,
    q: q ?? '',
    year: year ?? null,
  }
}

export function lineOf(office: Office, row: PublicRow): ItemLine {
  const home = homeOf(office, row.unit)
  return {
    ref: { unit: home.code, register: row.register, year: row.day.slice(0, 4), id: row.id },
    title: hideNumbers(row.title),
    day: row.day,
    publisher: home.name,
    updatedAt: row.updatedAt,
    ...daysOf(office, row),
  }
}

function daysOf(office: Office, { register: id, values }: PublicRow): Pick<ItemLine, 'days'> {
  const part = office.register(id)?.portal
  const named = part?.shows === 'items' ? Object.entries(part.days ?? {}) : []
  const days = named.flatMap(([name, fields]) => {
    const filled = fields.map((field) => values[field]).filter((day) => typeof day === 'string')
    return filled.length > 0 ? [`${name} ${filled.join(' 至 ')}`] : []
  })
  return days.length > 0 ? { days } : {}
}

/** The newest items of every column of a unit, by column id. */
export async function newestItems(office: Office, unitCode: string, size: number): Promise<ReadonlyMap<string, readonly ItemLine[]>> {
  const unit = pageUnit(office, unitCode)
  if (!unit) return new Map()
  const rows = await office.db.owner((tx) => newestPublic(tx, publicColumns(office), { ...publicPlace(office, unit), size }))
  return Map.groupBy(
    rows.map((row) => lineOf(office, row)),
    ({ ref }) => ref.register,
  )
}

/** What a site map lists of one column: every public item of the county, newest first, no more than the protocol allows in a file. */
export async function columnMap(office: Office, register: AnyRegister, county: string): Promise<readonly ItemLine[]> {
  return (await portalList(office, { unit: county, register: register.id, page: 1 }, 50_000))?.lines ?? []
}
