/** The tables that better-auth keeps, with the fields that we added to its sessions; a test compares them with what it expects. */
const engineTables = `
CREATE SCHEMA IF NOT EXISTS sign_in;
CREATE TABLE IF NOT EXISTS sign_in."user" (
  id text PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, email_verified boolean NOT NULL, image text,
  username text UNIQUE, display_username text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS sign_in.session (
  id text PRIMARY KEY, token text NOT NULL UNIQUE, user_id text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE,
  expires_at timestamptz NOT NULL, ip_address text, user_agent text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
ALTER TABLE sign_in.session ADD COLUMN IF NOT EXISTS factors integer, ADD COLUMN IF NOT EXISTS strong_at timestamptz,
  ADD COLUMN IF NOT EXISTS password_due boolean;
CREATE INDEX IF NOT EXISTS session_user_id ON sign_in.session (user_id);
CREATE TABLE IF NOT EXISTS sign_in.account (
  id text PRIMARY KEY, account_id text NOT NULL, provider_id text NOT NULL, user_id text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS account_user_id ON sign_in.account (user_id);
CREATE TABLE IF NOT EXISTS sign_in.verification (
  id text PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS verification_identifier ON sign_in.verification (identifier);
`

/** Accounts beyond the password: whether they stand open, older passwords, factors, and what is shown once. Secrets are sealed or hashed. */
const doorTables = `
CREATE TABLE IF NOT EXISTS sign_in.standing (
  person text PRIMARY KEY REFERENCES sign_in."user" ON DELETE CASCADE, password_set_at timestamptz NOT NULL,
  password_due boolean NOT NULL DEFAULT false, used_at timestamptz NOT NULL, closed_at timestamptz);
INSERT INTO sign_in.standing (person, password_set_at, used_at) SELECT id, created_at, greatest(created_at, updated_at) FROM sign_in."user"
  ON CONFLICT DO NOTHING;
CREATE TABLE IF NOT EXISTS sign_in.former_password (
  person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, hash text NOT NULL, until timestamptz NOT NULL, PRIMARY KEY (person, hash));
CREATE TABLE IF NOT EXISTS sign_in.authenticator (
  id uuid PRIMARY KEY, person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, name text NOT NULL, secret text NOT NULL,
  added_at timestamptz NOT NULL, confirmed boolean NOT NULL DEFAULT false, last_step bigint NOT NULL DEFAULT 0, used_at timestamptz);
CREATE INDEX IF NOT EXISTS authenticator_person ON sign_in.authenticator (person);
CREATE TABLE IF NOT EXISTS sign_in.passkey (
  id uuid PRIMARY KEY, credential text NOT NULL UNIQUE, person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, name text NOT NULL,
  public_key bytea NOT NULL, counter bigint NOT NULL, transports text[] NOT NULL, added_at timestamptz NOT NULL, used_at timestamptz);
CREATE INDEX IF NOT EXISTS passkey_person ON sign_in.passkey (person);
CREATE TABLE IF NOT EXISTS sign_in.recovery_code (
  person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, hash bytea NOT NULL, PRIMARY KEY (person, hash));
CREATE TABLE IF NOT EXISTS sign_in.link (
  hash bytea PRIMARY KEY, purpose text NOT NULL, person text REFERENCES sign_in."user" ON DELETE CASCADE, expires timestamptz NOT NULL,
  made_by text, made_at timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS sign_in.challenge (hash bytea PRIMARY KEY, kind text NOT NULL, value text NOT NULL, expires timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS sign_in.identity (
  provider text NOT NULL, subject text NOT NULL, person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, asked_at timestamptz NOT NULL,
  approved_by text, approved_at timestamptz, PRIMARY KEY (provider, subject), CHECK (approved_by <> person));
CREATE TABLE IF NOT EXISTS sign_in.device (
  person text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE, hash bytea NOT NULL, label text NOT NULL, source text NOT NULL,
  first_seen timestamptz NOT NULL, told boolean NOT NULL, PRIMARY KEY (person, hash));
CREATE TABLE IF NOT EXISTS sign_in.attempt (key bytea PRIMARY KEY, failed timestamptz[] NOT NULL, locked_until timestamptz);
CREATE TABLE IF NOT EXISTS sign_in.api_token (
  hash bytea PRIMARY KEY, actor text NOT NULL, purpose text NOT NULL, expires timestamptz NOT NULL, created_at timestamptz NOT NULL);
`

/**
 * The tables of sign-in, in a schema of their own that only the owner's login reaches: the application's login has no right here, so no query of
 * a use case can meet a password hash.
 */
export const signInTables = engineTables + doorTables

/** Tables that a backup must carry so that everybody can still sign in after a restore. The rest (sessions, attempts, challenges, links) may be lost. */
export const keptSignInTables = [
  'user',
  'account',
  'standing',
  'former_password',
  'authenticator',
  'passkey',
  'recovery_code',
  'identity',
  'device',
  'api_token',
] as const

/** Two processes that start together: the second waits and then finds nothing to do. */
export const makeSignInTables = `BEGIN; SELECT pg_advisory_xact_lock(hashtext('mingfa sign-in')); ${signInTables} COMMIT;`
