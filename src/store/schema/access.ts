import type { AnyRegister } from '../../kernel/register.ts'
import { literal, tableOf } from '../names.ts'
import { matterFunctions } from './matters.ts'
import type { Access } from './model.ts'

/** The role that carries the application's rights. Who logs in is a member of it (app-role.ts). */
export const appRole = 'mingfa_app'

// The settings of a transaction, each in a sub-select of its own: PostgreSQL then reads them once per statement and not once per row.
// A setting that nobody made is an empty list: without a scope nothing is seen.
const among = (column: string, setting: string) =>
  `${column} <@ (SELECT coalesce(nullif(current_setting('${setting}', true), ''), '{}')::int4multirange)`
export const me = "(SELECT nullif(current_setting('app.user', true), ''))"

const inUnits = among('unit_id', 'app.units')
const inPlace = `(${inUnits} OR ${among('village_id', 'app.villages')})`
const involved = `${me} = ANY (involved)`
const readableRecord = 'readable(register, record)'

/** Restricted records belong to the persons named in them, whatever their unit (MF-PER-005). */
const inScope = `((NOT restricted AND ${inPlace}) OR ${involved})`

/**
 * Who may do what, in SQL: the second wall behind the queries' own conditions. The application never updates or deletes events, readings and
 * anchors (DB-12), and never deletes a record.
 */
export const access = {
  record: { select: inScope, insert: inPlace, update: inScope },
  clock: { select: inScope, insert: `(${inPlace} OR ${involved})`, update: inScope, delete: inScope },
  event: { select: readableRecord, insert: `(${inPlace} OR ${readableRecord})` },
  /** Who read a record may know whoever may read it himself, and the reader. */
  reading: { select: `(${readableRecord} OR actor_id = ${me})`, insert: `actor_id = ${me}` },
  /** What left the house the unit may know, and whoever took it. */
  exported: { select: `(${inUnits} OR actor_id = ${me})`, insert: `actor_id = ${me}` },
  ofRecord: { select: readableRecord, insert: 'true' },
  file: { select: `(uploaded_by = ${me} OR ${readableRecord})`, insert: `uploaded_by = ${me}`, update: `uploaded_by = ${me}` },
  /** Open to every signed-in person, written within the own units and never changed: locks. They hold no business content. */
  kept: { select: 'true', insert: inUnits },
  unit: { select: inUnits, insert: inUnits, update: inUnits, delete: inUnits },
  unitKept: { select: inUnits, insert: inUnits },
  lookup: { select: 'true' },
} as const satisfies Record<string, Access>

/** Functions that the rights need. */
export const functions = (registers: readonly AnyRegister[]): readonly string[] => [
  readable(registers),
  mine(registers),
  ...matterFunctions(registers),
  drawNumber,
  drawBlock,
  continueNumbers,
]

const branches = (registers: readonly AnyRegister[], body: (table: string) => string) =>
  registers.map((register) => `WHEN ${literal(register.id)} THEN ${body(tableOf(register))}`).join('\n    ')

/** Whether the caller sees the record: the register's own policy answers. Its plans are kept per session, so a call costs microseconds. */
const readable = (registers: readonly AnyRegister[]) => `
CREATE OR REPLACE FUNCTION readable(of_register text, of_record uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of_register
    ${branches(registers, (table) => `RETURN EXISTS (SELECT FROM ${table} r WHERE r.id = of_record);`)}
    ELSE RETURN false;
  END CASE;
END $$`

/**
 * The records in which the caller is involved. Under row-level security an index on an array is not used (@> may leak), so this one question
 * is answered with the owner's rights; it can only give what the caller may see anyway.
 */
const mine = (registers: readonly AnyRegister[]) => `
CREATE OR REPLACE FUNCTION my_records(of_register text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me text := nullif(current_setting('app.user', true), '');
BEGIN
  CASE of_register
    ${branches(registers, (table) => `RETURN QUERY SELECT r.id FROM ${table} r WHERE r.involved @> ARRAY[me];`)}
    ELSE RETURN;
  END CASE;
END $$`

/** The application draws numbers and cannot set them back: it has no right on the table, only on this function. */
const drawNumber = `
CREATE OR REPLACE FUNCTION draw_number(of_scheme text, of_unit int, of_year int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE drawn int;
BEGIN
  INSERT INTO numbering AS n (scheme, unit_id, year, last) VALUES (of_scheme, of_unit, of_year, 1)
  ON CONFLICT (scheme, unit_id, year) DO UPDATE SET last = n.last + 1 RETURNING n.last INTO drawn;
  RETURN drawn;
END $$`

/** A series goes on after what another gave under the same words; forward only, as the rest. */
const continueNumbers = `
CREATE OR REPLACE FUNCTION continue_numbers(of_scheme text, of_unit int, of_year int, after_scheme text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO numbering AS n (scheme, unit_id, year, last)
  SELECT of_scheme, of_unit, of_year, o.last FROM numbering o WHERE o.scheme = after_scheme AND o.unit_id = of_unit AND o.year = of_year
  ON CONFLICT (scheme, unit_id, year) DO UPDATE SET last = greatest(n.last, EXCLUDED.last)
$$`

/** The same for many numbers at once (imports): gives the last of the block. */
const drawBlock = `
CREATE OR REPLACE FUNCTION draw_block(of_scheme text, of_unit int, of_year int, how_many int) RETURNS int
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO numbering AS n (scheme, unit_id, year, last) VALUES (of_scheme, of_unit, of_year, greatest(how_many, 0))
  ON CONFLICT (scheme, unit_id, year) DO UPDATE SET last = n.last + greatest(how_many, 0) RETURNING last
$$`
