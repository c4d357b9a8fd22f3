import type { Values } from '../../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import { named } from '../../kernel/named.ts'
import { labels } from '../../kernel/privacy/privacy.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { roles } from '../../kernel/role.ts'
import { calledStep } from '../../kernel/step/common.ts'
import type { Office } from '../../office/office.ts'
import type { ListPage } from '../../office/records/list-records.ts'
import type { RecordView } from '../../office/records/open-record.ts'
import { type Names, namesOf } from './names.ts'

type Listed = ListPage['rows'][number]

/** The office's results in the words of the outside: codes and names in place of internal ids. Judges nothing, asks no database. */
export type Views = Names & {
  readonly row: (row: Listed) => object
  readonly page: (
    register: AnyRegister,
    page: Pick<ListPage, 'rows' | 'total' | 'called'>,
    /** The columns that were asked for; the register's own when absent. */
    columns?: readonly string[],
  ) => { readonly rows: readonly object[]; readonly total: number; readonly names: object }
  readonly record: (register: AnyRegister, view: RecordView) => object
  /** The record without what belongs to it. */
  readonly alone: (view: Pick<RecordView, 'record' | 'masked'>) => object
  /** What a step answers: the record as it stands now, without its values. */
  readonly brief: (record: RecordState) => object
}

export function viewsOf(office: Office): Views {
  const names = namesOf(office)
  const shown = columnsOf(office)
  const row = (listed: Listed) => rowWith(listed, shown.get(listed.register) ?? [])
  const head = headed(names)
  const rowWith = (listed: Listed, columns: readonly string[]) => ({
    ...head(listed),
    updatedAt: listed.updatedAt,
    values: pick(listed.values, columns),
  })
  const brief = (record: RecordState) => ({ ...head(record), restricted: record.restricted, voided: record.voided })
  const alone = ({ record, masked }: Pick<RecordView, 'record' | 'masked'>) => {
    const { values, files, links, pending } = record
    return { ...brief(record), values, files, links, pending, masked }
  }
  return {
    ...names,
    row,
    brief,
    page: (register, { rows, total, called }, columns = shown.get(register.id) ?? []) => {
      const seen = rows.map((one) => rowWith(one, columns))
      return {
        rows: seen,
        total,
        names: {
          ...called,
          ...names.inValues(
            register.fields,
            seen.map((one) => one.values),
          ),
        },
      }
    },
    record: (register, view) => recordView({ names, register, view, alone: alone(view) }),
    alone,
  }
}

type Headed = Pick<RecordState, 'id' | 'register' | 'code' | 'title' | 'unit' | 'village' | 'state' | 'version' | 'handler'>

/** The head of a record, which every answer about it begins with. */
const headed =
  (names: Names) =>
  ({ id, register, code, title, unit, village, state, version, handler }: Headed) => ({
    id,
    register,
    code,
    title,
    unit: names.unit(unit),
    village: names.unit(village),
    state,
    version,
    handler: names.person(handler),
  })

const columnsOf = (office: Office): ReadonlyMap<string, readonly string[]> => new Map(office.registers.map(({ id, lists }) => [id, lists]))

function pick(values: Values, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const name of names) if (values[name] !== undefined) picked[name] = values[name]
  return picked
}

type Seeing = { names: Names; register: AnyRegister; view: RecordView; alone: object }

function recordView({ names, register, view, alone }: Seeing): object {
  const { record, label, closed, steps, clocks, events, readings, linked, called, papers, fileNames } = view
  return {
    record: alone,
    label: { id: label, name: labels[label] },
    closed,
    steps,
    clocks,
    events: events.map((event) => eventView(register, record, event)),
    readings: readings.map(({ actor, at, purpose }) => ({ actor, at, purpose })),
    linked,
    papers,
    names: { ...fileNames, ...called, ...names.inValues(register.fields, [record.values, ...events.map((event) => event.set)]) },
  }
}

/** A step whose day was corrected stands on the day it really was; `typedOn` tells what was typed first. */
function eventView(
  register: AnyRegister,
  record: RecordState,
  { version, step, actor, recordedAt, effectiveOn, from, to, reason, set, files }: RecordEvent,
): object {
  const stepName = calledStep(register, step)
  const role = named({ ...roles, public: '公众' }, actor.role) ?? '系统'
  const was = record.trail.find((one) => one.version === version)?.on ?? effectiveOn
  const told = {
    version,
    step,
    stepName,
    actor: { id: actor.id, name: actor.name },
    role,
    recordedAt,
    effectiveOn: was,
    from,
    to,
    reason,
    set,
    files,
  }
  return was === effectiveOn ? told : { ...told, typedOn: effectiveOn }
}
