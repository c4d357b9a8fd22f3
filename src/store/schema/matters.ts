import type { AnyRegister } from '../../kernel/register.ts'
import { literal, tableOf } from '../names.ts'

/** Functions that ask over all registers at once, for the desk: their plans are kept per connection, whoever asks. */
export const matterFunctions = (registers: readonly AnyRegister[]): readonly string[] => [
  myMatters(registers),
  matterHead(registers),
  awaitedIn(registers),
]

/** What the application may call of them. */
export const matterCalls = ['my_matters(text[])', 'matter_head(text, uuid)', 'awaited_in(text, jsonb, int[], int[])'] as const

/**
 * The caller's open matters in these registers, whatever their number. Asked with the owner's rights as `my_records` is, and for the same reason;
 * whoever is involved in a record may see it.
 */
function myMatters(registers: readonly AnyRegister[]): string {
  const branches = registers.flatMap((register) => {
    const open = Object.keys(register.states).filter((state) => !register.final.includes(state))
    if (open.length === 0) return []
    return `SELECT ${literal(register.id)}, r.id, r.unit_id, r.village_id, r.code, r.title, r.state, r.handler, r.version, r.updated_at,
    r.trail->-1, r.trail->-2->>'actor' FROM ${tableOf(register)} r
    WHERE ${literal(register.id)} = ANY (of_registers) AND r.involved @> ARRAY[me] AND r.voided IS NULL AND r.state IN (${open.map(literal).join(', ')})`
  })
  return `
CREATE OR REPLACE FUNCTION my_matters(of_registers text[]) RETURNS TABLE (register text, id uuid, unit_id int, village_id int, code text,
  title text, state text, handler text, version int, updated_at timestamptz, last jsonb, before text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me text := nullif(current_setting('app.user', true), '');
BEGIN
  ${branches.length > 0 ? `RETURN QUERY ${branches.join('\n  UNION ALL ')};` : 'RETURN;'}
END $$`
}

/** What a record is called and where it stands; nothing of one that the caller may not see, or that was voided. */
const matterHead = (registers: readonly AnyRegister[]): string => `
CREATE OR REPLACE FUNCTION matter_head(of_register text, of_record uuid) RETURNS TABLE (code text, title text, state text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of_register
    ${registers
      .map(
        (register) =>
          `WHEN ${literal(register.id)} THEN RETURN QUERY SELECT r.code, r.title, r.state FROM ${tableOf(register)} r WHERE r.id = of_record AND r.voided IS NULL;`,
      )
      .join('\n    ')}
    ELSE RETURN;
  END CASE;
END $$`

/**
 * Of registers with states (a JSON object of lists), those in which a matter of these places stands in one of them in other hands, or has a
 * correction pending: only there it is worth asking what waits for somebody.
 */
const awaitedIn = (registers: readonly AnyRegister[]): string => `
CREATE OR REPLACE FUNCTION awaited_in(of_person text, of_states jsonb, in_units int[], in_villages int[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  ${registers
    .map(
      (register) => `IF of_states ? ${literal(register.id)} AND EXISTS (SELECT FROM ${tableOf(register)} r
    WHERE r.voided IS NULL AND (r.unit_id = ANY (in_units) OR r.village_id = ANY (in_villages)) AND (r.pending IS NOT NULL OR r.handler <> of_person
      AND r.state = ANY (ARRAY(SELECT jsonb_array_elements_text(of_states->${literal(register.id)})))))
    THEN RETURN NEXT ${literal(register.id)}; END IF;`,
    )
    .join('\n  ')}
END $$`
