-- What an event set is kept as it was spelled: it is only ever read as a whole, and to take it apart was a tenth of the time of writing it. The
-- table is written anew, which takes about half a minute for a million events.
ALTER TABLE IF EXISTS "event" ALTER COLUMN "set" TYPE json USING "set"::json, ALTER COLUMN "base" TYPE json USING "base"::json;
