import type { AnyRegister } from '../../kernel/register.ts'
import { snake } from '../names.ts'

/** What every process of the house keeps in memory (`loadDirectory`). */
const remembered = ['unit', 'person', 'appointment', 'setting', 'calendar_day', 'locked_period'] as const

/** The channel on which a change of it is told. */
export const directoryChannel = 'mingfa_directory'

/** Registers whose records hold for everybody, as the noted changes of law and the impact assessments do. */
const heldByAll = ['law-change', 'impact-assessment']

/**
 * A change of the directory is told to all processes by the database itself, with the commit and not before: whoever makes it, through whatever door,
 * and even if he is killed right after.
 */
export const directoryNotices = (registers: readonly Pick<AnyRegister, 'id'>[]): readonly string[] => [
  `
CREATE OR REPLACE FUNCTION tell_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('${directoryChannel}', '');
  RETURN NULL;
END $$`,
  ...[...remembered, ...registers.flatMap(({ id }) => (heldByAll.includes(id) ? [snake(id)] : []))].map(
    (table) =>
      `CREATE OR REPLACE TRIGGER tell_directory AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION tell_directory()`,
  ),
]
