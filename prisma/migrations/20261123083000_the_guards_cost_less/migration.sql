-- Two guards that run while the log is held, so that every command of a workspace waits for them, ask the same of less.

-- 1. The contents of a statement come with events of this transaction: asked once for all of them, and not for each. A
-- review has a dozen.
CREATE FUNCTION check_contents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh f WHERE NOT EXISTS (
      SELECT 1 FROM event e WHERE e.workspace_id = f.workspace_id AND e.seq = f.seq AND e.tx = pg_current_xact_id()
    )
  ) THEN
    RAISE EXCEPTION 'event_content refuses %: it is append-only', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER event_content_comes_with_its_event ON event_content;
CREATE TRIGGER event_content_comes_with_its_event AFTER INSERT ON event_content REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION check_contents();
DROP FUNCTION check_content();

-- 2. The log of a row is read from its column; the whole row, with what its review says, was written as JSON for it. A
-- branch is looked at when it is taken, so a table without the column has nothing to fear of it.
CREATE OR REPLACE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_log text;
BEGIN
  IF TG_TABLE_NAME = 'app_user' THEN
    v_log := '00000000-0000-0000-0000-000000000000';
  ELSIF TG_TABLE_NAME = 'workspace' THEN
    v_log := NEW.id::text;
  ELSE
    v_log := NEW.workspace_id::text;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM event
    WHERE subject_id = NEW.id AND subject_kind = TG_ARGV[0] AND workspace_id::text = v_log AND tx = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'A change of % % has no event in its transaction: the record never changes unrecorded',
      TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
