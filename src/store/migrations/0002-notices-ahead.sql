-- A notice is judged by the calendar of the county now, no longer by a day worked out beforehand; a field that was always yes is gone.
ALTER TABLE IF EXISTS "service_case" DROP COLUMN IF EXISTS "hearing_notice_by";
ALTER TABLE IF EXISTS "service_case" DROP COLUMN IF EXISTS "hearing_notice_safe";
ALTER TABLE IF EXISTS "case" DROP COLUMN IF EXISTS "hearing_notice_by";
ALTER TABLE IF EXISTS "decision" DROP COLUMN IF EXISTS "same_as_reviewed";
ALTER TABLE IF EXISTS "normative_document" DROP COLUMN IF EXISTS "same_as_reviewed";
