-- Clocks look at the day itself now, no longer at a copy of the day before it. The days are worked out again from what stands in the row.
ALTER TABLE IF EXISTS "integrity" DROP COLUMN IF EXISTS "due_eve";
ALTER TABLE IF EXISTS "service_case" DROP COLUMN IF EXISTS "renewal_eve";
DO $$
BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'integrity' AND column_name = 'settled_eve') THEN
    ALTER TABLE "integrity" RENAME COLUMN "settled_eve" TO "overdue_to";
  END IF;
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'officer_year' AND column_name = 'year_eve') THEN
    ALTER TABLE "officer_year" RENAME COLUMN "year_eve" TO "check_by";
    UPDATE "officer_year" SET "check_by" = "check_by" + interval '9 months';
  END IF;
END $$;
