-- Three ways around the guards that ordinary SQL had: an event of another log for a row, an event or a content
-- written by hand that does not say what its columns say, and a content erased and written again with other words.

-- 1. The event for a row must be in the log the row belongs to: its workspace's, or for an account the
-- installation's.
CREATE OR REPLACE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_log uuid := CASE TG_TABLE_NAME
    WHEN 'app_user' THEN '00000000-0000-0000-0000-000000000000'::uuid
    WHEN 'workspace' THEN NEW.id
    ELSE (to_jsonb(NEW) ->> 'workspace_id')::uuid
  END;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM event
    WHERE subject_id = NEW.id AND subject_kind = TG_ARGV[0] AND workspace_id = v_log AND tx = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'A change of % % has no event in its transaction: the record never changes unrecorded',
      TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- 2. An event says in its columns what its envelope says, its leaf is the hash of that envelope, and it belongs
-- to the transaction that writes it, whatever the statement claims.
CREATE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_envelope jsonb := NEW.canonical::jsonb;
BEGIN
  NEW.tx := pg_current_xact_id();
  IF NEW.leaf_hash <> sha256('\x00'::bytea || convert_to(NEW.canonical, 'UTF8'))
     OR v_envelope ->> 'workspace' IS DISTINCT FROM NEW.workspace_id::text
     OR v_envelope ->> 'seq' IS DISTINCT FROM NEW.seq::text
     OR v_envelope ->> 'verb' IS DISTINCT FROM NEW.verb
     OR v_envelope ->> 'subject' IS DISTINCT FROM NEW.subject_kind || '/' || NEW.subject_id
     OR (v_envelope ->> 'at')::timestamptz IS DISTINCT FROM NEW.at THEN
    RAISE EXCEPTION 'Event % of log % does not say what its envelope says', NEW.seq, NEW.workspace_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_whole BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION check_event();

-- 3. Contents come with their event. Erased later, they stay erased: nothing is written in their place.
CREATE FUNCTION check_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM event WHERE workspace_id = NEW.workspace_id AND seq = NEW.seq AND tx = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'event_content refuses %: it is append-only', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_content_comes_with_its_event BEFORE INSERT ON event_content
  FOR EACH ROW EXECUTE FUNCTION check_content();

-- 4. A log only grows, and stays where it is.
CREATE FUNCTION check_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW.id <> OLD.id OR NEW.size < OLD.size THEN
    RAISE EXCEPTION 'audit_log refuses %: it is append-only', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION check_log();
CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
