-- Ways around the guards that ordinary SQL still had: an event that no log counts, an event of any kind for a change of any
-- column, a reveal that is taken back, and a review that comes after it.

-- 1. An event has a number that its log has given out: one beside it would excuse a change of a row and be in no head, no
-- list and no report.
CREATE OR REPLACE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NOT EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.workspace_id AND size >= NEW.seq) THEN
    RAISE EXCEPTION 'Event % of log % is not counted by its log', NEW.seq, NEW.workspace_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- 2. What a row is about never changes, whatever event comes with it: of each table the named columns may, and no other.
CREATE TRIGGER round_stays_as_opened BEFORE UPDATE ON round FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('revealed_at', 'closed_at', 'outcome', 'spread');
CREATE TRIGGER conflict_stays_as_declared BEFORE UPDATE ON conflict FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('withdrawn_at');
CREATE TRIGGER passage_stays_as_marked BEFORE UPDATE ON passage FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('removed_at');
CREATE TRIGGER evidence_stays_as_attached BEFORE UPDATE ON evidence FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('removed_at');
CREATE TRIGGER set_aside_stays_as_made BEFORE UPDATE ON set_aside FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('lifted_at');

-- Claims change often: this one is asked only by a statement that names one of these columns.
CREATE FUNCTION refuse_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refuses this change: a row stays where it is and whose it is', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER claim_stays_where_it_is
  BEFORE UPDATE OF id, workspace_id, document_id, number, created_by_id, created_at ON claim
  FOR EACH ROW EXECUTE FUNCTION refuse_move();
CREATE TRIGGER member_stays_who_they_are BEFORE UPDATE OF id, workspace_id, user_id, created_at ON member
  FOR EACH ROW EXECUTE FUNCTION refuse_move();
CREATE TRIGGER document_stays_where_it_is
  BEFORE UPDATE OF id, workspace_id, imported_by_id, imported_at ON document
  FOR EACH ROW EXECUTE FUNCTION refuse_move();

-- 3. A round is revealed once and closed once.
CREATE FUNCTION check_round_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.revealed_at IS NOT NULL AND (NEW.revealed_at, NEW.spread) IS DISTINCT FROM (OLD.revealed_at, OLD.spread))
     OR (OLD.closed_at IS NOT NULL AND (NEW.closed_at, NEW.outcome) IS DISTINCT FROM (OLD.closed_at, OLD.outcome)) THEN
    RAISE EXCEPTION 'Round % is revealed once and closed once', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_turns_once BEFORE UPDATE ON round FOR EACH ROW EXECUTE FUNCTION check_round_turn();

-- 4. A review comes into an open round of its claim, before the reveal, in its first version. Later ones are changes.
CREATE FUNCTION check_review_comes_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 OR NOT EXISTS (
    SELECT 1 FROM round WHERE id = NEW.round_id AND claim_id = NEW.claim_id AND revealed_at IS NULL AND closed_at IS NULL
  ) THEN
    RAISE EXCEPTION 'Round % takes reviews no more', NEW.round_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_comes_in_time BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION check_review_comes_in();
