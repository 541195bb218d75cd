-- The guard looked for the event of a row among all events of its log whenever the planner knew no better, which made a
-- transaction of n rows read n times n of them. An event has one subject: it is looked for by that, and the log is
-- compared afterwards, in words that no index answers.
CREATE OR REPLACE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_log text := CASE TG_TABLE_NAME
    WHEN 'app_user' THEN '00000000-0000-0000-0000-000000000000'
    WHEN 'workspace' THEN NEW.id::text
    ELSE to_jsonb(NEW) ->> 'workspace_id'
  END;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM event
    WHERE subject_id = NEW.id AND subject_kind = TG_ARGV[0] AND workspace_id::text = v_log AND tx = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'A change of % % has no event in its transaction: the record never changes unrecorded',
      TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
