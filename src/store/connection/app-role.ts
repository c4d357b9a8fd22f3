import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { literal, quoted } from '../names.ts'
import { appRole } from '../schema/access.ts'
import { short } from '../schema/model.ts'

/** Who the application logs in as: a role of its own per database, without any right but those of the application role. */
export type Login = { readonly user: string; readonly password: string }

/** Name and password of the application's login. The password comes from the master key, so nothing more needs to be kept. */
export function loginFor(database: string, master: Buffer): Login {
  const password = Buffer.from(hkdfSync('sha256', master, database, 'mingfa application login', 24)).toString('base64url')
  return { user: short(`${appRole}_${database}`), password }
}

/** The same address with the application's login in place of the owner's. */
export function urlFor(url: string, { user, password }: Login): string {
  const address = new URL(url)
  address.username = encodeURIComponent(user)
  address.password = password
  return address.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/**
 * Makes the application role and its login. Roles belong to the whole server, so another database may be making the same at this moment: that
 * is taken as done. The password goes over as its SCRAM verifier and so never stands in a log.
 */
export const roleSql = ({ user, password }: Login): readonly string[] => [
  makeRole(appRole, 'NOLOGIN'),
  makeRole(user, 'LOGIN'),
  `ALTER ROLE ${quoted(user)} LOGIN PASSWORD ${literal(scramVerifier(password, user))}`,
  `DO $$ BEGIN GRANT ${appRole} TO ${quoted(user)}; EXCEPTION WHEN unique_violation OR internal_error THEN NULL; END $$`,
]

const makeRole = (name: string, login: string): string => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(name)}) THEN
    CREATE ROLE ${quoted(name)} ${login} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`

/** RFC 5802 and 7677. The salt comes from the password itself: the same call gives the same text, and the password is random anyway. */
function scramVerifier(password: string, user: string): string {
  const rounds = 4096
  const salt = createHash('sha256').update(`${user}\0${password}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyFor = (word: string) => createHmac('sha256', salted).update(word).digest()
  const stored = createHash('sha256').update(keyFor('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyFor('Server Key').toString('base64')}`
}
