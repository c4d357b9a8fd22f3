import type { Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister, Area } from '../../kernel/register.ts'
import type { PublicRow } from '../../store/public/public-rows.ts'
import { type Office, today } from '../office.ts'
import { homeOf } from './site.ts'
import { inWords } from './values.ts'

/** The row of eight fields that stands above every disclosed item (政府信息公开目录). An empty text is shown as an empty cell, as sites do. */
export type Metadata = {
  readonly indexNo: string
  readonly docNo: string
  readonly publisher: string
  readonly topic: string
  readonly writtenOn: string
  readonly publishedOn: string
  readonly genre: string
  readonly validity: string
}

/** Subject classes of the national catalogue that the areas fall into; the wording is editable in the law, hence only a default (未核实). */
const topics: Readonly<Record<Area, string>> = {
  leadership: '综合政务',
  functions: '综合政务',
  rules: '综合政务',
  decisions: '综合政务',
  enforcement: '公安、安全、司法',
  disputes: '公安、安全、司法',
  safety: '公安、安全、司法',
  publicity: '公安、安全、司法',
  openness: '综合政务',
  yearly: '综合政务',
}

/** How long a document's text holds, by the state of its record. */
const validities: Readonly<Record<string, string>> = {
  published: '有效',
  filed: '有效',
  inForce: '有效',
  evaluated: '有效',
  amended: '已修改',
  repealed: '废止',
  expired: '失效',
}

/** The eight fields of a record: a field of its own where the register has one (indexNo, topic, genre, validity), else what its kind says. */
export function metadataOf(office: Office, register: AnyRegister, row: PublicRow): Metadata {
  const own = (name: string): string => {
    const [field, value] = [register.fields[name], row.values[name]]
    return field && value !== undefined && value !== null ? inWords(office, field, value) : ''
  }
  const hasValidity = Object.hasOwn(register.fields, 'validUntil')
  return {
    indexNo: own('indexNo') || row.code,
    docNo: own('docNo'),
    publisher: homeOf(office, row.unit).name,
    topic: own('topic') && register.fields.topic?.kind === 'choice' ? own('topic') : topics[register.area],
    writtenOn: own('writtenOn') || own('signedOn') || row.day,
    publishedOn: own('publishedOn') || row.day,
    genre: own('genre') || genreOf(register, own('kind')),
    validity: own('validity') || (hasValidity ? validityOf(row, today(office)) : ''),
  }
}

function genreOf(register: AnyRegister, kind: string): string {
  if (register.area === 'yearly') return '报告'
  return register.area === 'rules' && kind ? kind : '其他'
}

/** A text whose day has not come is not yet in force, and one past its last day no longer is, whatever step is still to be taken. */
function validityOf({ state, values }: PublicRow, today: Day): string {
  const stated = validities[state] ?? ''
  if (stated !== '有效') return stated
  if (typeof values.effectiveOn === 'string' && values.effectiveOn > today) return '尚未生效'
  return typeof values.validUntil === 'string' && values.validUntil < today ? '失效' : stated
}
