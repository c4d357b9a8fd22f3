/**
 * The tables of sign-in, in a schema of their own that only the owner's login reaches: the application's login has no right here, so no query of
 * a use case can meet a password hash. The first four are those that better-auth keeps (a test compares them with what it expects).
 */
export const signInTables = `
CREATE SCHEMA IF NOT EXISTS sign_in;
CREATE TABLE IF NOT EXISTS sign_in."user" (
  id text PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, email_verified boolean NOT NULL, image text,
  username text UNIQUE, display_username text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS sign_in.session (
  id text PRIMARY KEY, token text NOT NULL UNIQUE, user_id text NOT NULL REFERENCES sign_in."user" ON DELETE CASCADE,
  expires_at timestamptz NOT NULL, ip_address text, user_agent text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
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
CREATE TABLE IF NOT EXISTS sign_in.attempt (key bytea PRIMARY KEY, failed timestamptz[] NOT NULL, locked_until timestamptz);
CREATE TABLE IF NOT EXISTS sign_in.api_token (
  hash bytea PRIMARY KEY, actor text NOT NULL, purpose text NOT NULL, expires timestamptz NOT NULL, created_at timestamptz NOT NULL);
`

/** Two processes that start together: the second waits and then finds nothing to do. */
export const makeSignInTables = `BEGIN; SELECT pg_advisory_xact_lock(hashtext('mingfa sign-in')); ${signInTables} COMMIT;`
