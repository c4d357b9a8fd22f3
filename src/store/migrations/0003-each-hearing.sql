-- Each hearing of a reconsideration is a row of its own now, and the wait before a hearing is counted by the calendar of the county. What was said of a
-- hearing before stays in the events; the record itself begins anew with the next hearing.
ALTER TABLE IF EXISTS "reconsideration" DROP COLUMN IF EXISTS "head";
ALTER TABLE IF EXISTS "reconsideration" DROP COLUMN IF EXISTS "head_post";
ALTER TABLE IF EXISTS "reconsideration" DROP COLUMN IF EXISTS "absent_reason";
ALTER TABLE IF EXISTS "reconsideration" DROP COLUMN IF EXISTS "hearing_staff";
ALTER TABLE IF EXISTS "reconsideration" DROP COLUMN IF EXISTS "hearing_lawyers";
ALTER TABLE IF EXISTS "service_case" DROP COLUMN IF EXISTS "hearing_wait_ends";
