import { changeKinds, changeStates, twoPersonKinds } from '../../kernel/change.ts'
import { administrators } from '../../kernel/role.ts'
import { policySettings } from '../../kernel/setting/setting.ts'
import { literal } from '../names.ts'
import type { Table } from './model.ts'

/**
 * Every change of units, people, rights and settings, with what stood there before: one row each, those that need two persons and those that hold
 * at once. The application has no right on it: use cases read and write it with the owner's hands after asking who acts.
 */
export const administrationTables: readonly Table[] = [
  {
    name: 'change_request',
    columns: {
      id: 'uuid NOT NULL',
      kind: 'text NOT NULL',
      // "unit/…", "person/…", "setting/…", "calendar/…"
      subject: 'text NOT NULL',
      unit_id: 'integer',
      before: 'jsonb',
      after: 'jsonb NOT NULL',
      reason: 'text NOT NULL',
      state: 'text NOT NULL',
      from_day: 'date',
      proposed_by: 'text NOT NULL',
      proposed_name: 'text NOT NULL',
      proposed_at: 'timestamp with time zone NOT NULL',
      decided_by: 'text',
      decided_name: 'text',
      decided_at: 'timestamp with time zone',
      decision: 'text',
    },
    primaryKey: ['id'],
    checks: [
      { column: 'kind', choices: Object.keys(changeKinds), several: false },
      { column: 'state', choices: Object.keys(changeStates), several: false },
    ],
    indexes: [{ on: 'proposed_at' }, { on: 'subject' }, { on: 'state', where: "state IN ('waiting', 'scheduled')" }],
  },
]

const among = (values: readonly string[]): string => `(${values.map(literal).join(', ')})`
const admins = among(administrators)

/**
 * Separation of the three administrators (GB/T 22239 8.1.4.2 d, 8.1.5.1 to 3): on no day does a person hold an administrator's post beside another
 * post of any kind. Two transactions that appoint the same person wait for each other, so neither can miss the other's row.
 */
const separation = `
CREATE OR REPLACE FUNCTION keep_administrators_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('posts of ' || NEW.person_id));
  IF NEW.until_day IS NOT NULL AND NEW.until_day < NEW.from_day THEN RETURN NEW; END IF;
  IF EXISTS (
    SELECT FROM appointment held WHERE held.person_id = NEW.person_id
      AND (held.role, held.unit_id, held.from_day) IS DISTINCT FROM (NEW.role, NEW.unit_id, NEW.from_day)
      AND (held.role, held.unit_id, held.from_day) IS DISTINCT FROM (OLD.role, OLD.unit_id, OLD.from_day)
      AND (held.role IN ${admins} OR NEW.role IN ${admins})
      AND (held.until_day IS NULL OR held.until_day >= held.from_day)
      AND (held.until_day IS NULL OR held.until_day >= NEW.from_day)
      AND (NEW.until_day IS NULL OR NEW.until_day >= held.from_day)
  ) THEN
    RAISE EXCEPTION 'an administrator holds no other post' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'administrators_apart';
  END IF;
  RETURN NEW;
END $$`

/** A policy stands only when two persons made it; a version of a setting is never changed or dropped (GB/T 22239 8.1.4.2 e). */
const settings = `
CREATE OR REPLACE FUNCTION keep_settings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'versions of settings are kept' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.key IN ${among(Object.keys(policySettings))} AND (NEW.approved_by IS NULL OR NEW.approved_by = NEW.set_by) THEN
    RAISE EXCEPTION 'a policy needs a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_by_two';
  END IF;
  RETURN NEW;
END $$`

/** Nobody approves his own proposal (ASVS V2.3.5); what was decided stays as it was decided. */
const requests = `
CREATE OR REPLACE FUNCTION keep_change_requests() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.state NOT IN ('waiting', 'scheduled')) THEN
    RAISE EXCEPTION 'a decided change is kept' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.kind IN ${among(twoPersonKinds)} AND NEW.state = 'applied' AND (NEW.decided_by IS NULL OR NEW.decided_by = NEW.proposed_by) THEN
    RAISE EXCEPTION 'the change needs a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'change_by_two';
  END IF;
  RETURN NEW;
END $$`

const guard = (table: string, commands: string, called: string): string =>
  `CREATE OR REPLACE TRIGGER ${called} BEFORE ${commands} ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${called}()`

/** Rules that hold for whoever writes, the owner included. */
export const administrationGuards: readonly string[] = [
  separation,
  settings,
  requests,
  guard('appointment', 'INSERT OR UPDATE', 'keep_administrators_apart'),
  guard('setting', 'INSERT OR UPDATE OR DELETE', 'keep_settings'),
  guard('change_request', 'INSERT OR UPDATE OR DELETE', 'keep_change_requests'),
]
