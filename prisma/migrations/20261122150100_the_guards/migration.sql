-- The last line of defence, in the database: what no application bug and no ordinary account gets past.
-- An owner of the database can drop all of it; that is what published log heads are for.

-- 1. Appending to a log: one statement, called last in a transaction, so that the lock on the log's row is
-- held for one statement only. Each event arrives as the two halves of its canonical envelope, before and
-- after its number; the number is given here, without gaps. Returns the number of the first event.
CREATE FUNCTION append_events(p_log uuid, p_events jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_count integer := jsonb_array_length(p_events);
  v_first integer;
BEGIN
  UPDATE audit_log SET size = size + v_count WHERE id = p_log RETURNING size - v_count + 1 INTO v_first;
  IF v_first IS NULL THEN
    RAISE EXCEPTION 'There is no audit log %', p_log;
  END IF;
  INSERT INTO event (workspace_id, seq, at, verb, subject_kind, subject_id, canonical, leaf_hash)
  SELECT p_log, v_first + o::integer - 1, (e->>'at')::timestamptz, e->>'verb',
         split_part(e->>'subject', '/', 1), split_part(e->>'subject', '/', 2)::uuid,
         c.canonical, sha256('\x00'::bytea || convert_to(c.canonical, 'UTF8'))
  FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o),
       LATERAL (SELECT (e->>'before') || (v_first + o::integer - 1)::text || (e->>'after') AS canonical) AS c;
  INSERT INTO event_content (workspace_id, seq, name, salt, value, sealed_round_id)
  SELECT p_log, v_first + o::integer - 1, f->>'name', f->>'salt', f->>'value', (f->>'sealed_round_id')::uuid
  FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, o), LATERAL jsonb_array_elements(e->'contents') AS f;
  RETURN v_first;
END $$;

-- 2. No change of the record without its event, for that very row, in the same transaction. Checked at
-- commit, because the events are written last.
CREATE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM event
    WHERE subject_id = NEW.id AND subject_kind = TG_ARGV[0] AND tx = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'A change of % % has no event in its transaction: the record never changes unrecorded',
      TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- 3. What is frozen stays frozen, and nothing of the record is deleted.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refuses %: it is append-only', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE CONSTRAINT TRIGGER app_user_needs_event AFTER INSERT OR UPDATE ON app_user
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('account');
CREATE CONSTRAINT TRIGGER workspace_needs_event AFTER INSERT OR UPDATE ON workspace
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('workspace');
CREATE CONSTRAINT TRIGGER policy_needs_event AFTER INSERT OR UPDATE ON policy
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('policy');
CREATE CONSTRAINT TRIGGER member_needs_event AFTER INSERT OR UPDATE ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('member');
CREATE CONSTRAINT TRIGGER document_needs_event AFTER INSERT OR UPDATE ON document
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('document');
CREATE CONSTRAINT TRIGGER revision_needs_event AFTER INSERT OR UPDATE ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('revision');
CREATE CONSTRAINT TRIGGER sign_off_needs_event AFTER INSERT OR UPDATE ON sign_off
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('sign-off');
CREATE CONSTRAINT TRIGGER claim_needs_event AFTER INSERT OR UPDATE ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('claim');
CREATE CONSTRAINT TRIGGER passage_needs_event AFTER INSERT OR UPDATE ON passage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('passage');
CREATE CONSTRAINT TRIGGER claim_version_needs_event AFTER INSERT OR UPDATE ON claim_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('claim-version');
CREATE CONSTRAINT TRIGGER source_needs_event AFTER INSERT OR UPDATE ON source
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('source');
CREATE CONSTRAINT TRIGGER evidence_needs_event AFTER INSERT OR UPDATE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('evidence');
CREATE CONSTRAINT TRIGGER round_needs_event AFTER INSERT OR UPDATE ON round
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('round');
CREATE CONSTRAINT TRIGGER review_needs_event AFTER INSERT OR UPDATE ON review
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('review');
CREATE CONSTRAINT TRIGGER decision_needs_event AFTER INSERT OR UPDATE ON decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('decision');
CREATE CONSTRAINT TRIGGER publication_needs_event AFTER INSERT OR UPDATE ON publication
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('publication');
CREATE CONSTRAINT TRIGGER report_needs_event AFTER INSERT OR UPDATE ON report
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('report');

CREATE TRIGGER revision_is_frozen BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_off_is_frozen BEFORE UPDATE OR DELETE ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_version_is_frozen BEFORE UPDATE OR DELETE ON claim_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_frozen BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_frozen BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_frozen BEFORE UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_is_frozen BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_is_frozen BEFORE UPDATE OR DELETE ON policy FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_frozen BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER app_user_is_kept BEFORE DELETE ON app_user FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER workspace_is_kept BEFORE DELETE ON workspace FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_is_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_is_kept BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passage_is_kept BEFORE DELETE ON passage FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_is_kept BEFORE DELETE ON source FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_is_kept BEFORE DELETE ON round FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER app_user_is_not_emptied BEFORE TRUNCATE ON app_user FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER workspace_is_not_emptied BEFORE TRUNCATE ON workspace FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_is_not_emptied BEFORE TRUNCATE ON policy FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER member_is_not_emptied BEFORE TRUNCATE ON member FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_is_not_emptied BEFORE TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_is_not_emptied BEFORE TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_off_is_not_emptied BEFORE TRUNCATE ON sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_is_not_emptied BEFORE TRUNCATE ON claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passage_is_not_emptied BEFORE TRUNCATE ON passage FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_version_is_not_emptied BEFORE TRUNCATE ON claim_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_is_not_emptied BEFORE TRUNCATE ON source FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_not_emptied BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_is_not_emptied BEFORE TRUNCATE ON round FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_not_emptied BEFORE TRUNCATE ON review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_not_emptied BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_not_emptied BEFORE TRUNCATE ON publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_is_not_emptied BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The contents of events can be erased (a person forgotten), never rewritten.
CREATE TRIGGER event_content_is_frozen BEFORE UPDATE ON event_content FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 4. Rules between the columns of a row.
ALTER TABLE policy ADD CONSTRAINT policy_required CHECK (required_reviews BETWEEN 1 AND 5 AND version >= 1);
ALTER TABLE passage ADD CONSTRAINT passage_span
  CHECK (part IN ('headline', 'deck', 'body') AND start >= 0 AND "end" > start AND exact <> '');
ALTER TABLE claim ADD CONSTRAINT claim_counts CHECK (number >= 1 AND edition >= 1 AND statement <> '');
ALTER TABLE source ADD CONSTRAINT source_confidential
  CHECK (NOT confidential OR (held_by IS NOT NULL AND url IS NULL AND doi IS NULL AND pmid IS NULL AND identity_key IS NULL));
ALTER TABLE evidence ADD CONSTRAINT evidence_use
  CHECK (CASE WHEN used THEN stance IS NOT NULL ELSE why_not_used IS NOT NULL END);
ALTER TABLE review ADD CONSTRAINT review_whole CHECK (
  CASE WHEN cannot_judge
    THEN cannot_judge_reason IS NOT NULL AND rating_id IS NULL AND confidence IS NULL
    ELSE cannot_judge_reason IS NULL AND rating_id IS NOT NULL AND rating_label IS NOT NULL
         AND confidence IS NOT NULL AND rationale IS NOT NULL
  END);
ALTER TABLE round ADD CONSTRAINT round_closed
  CHECK (required BETWEEN 1 AND 5 AND (closed_at IS NULL) = (outcome IS NULL));
CREATE UNIQUE INDEX round_one_open ON round (claim_id) WHERE closed_at IS NULL;
ALTER TABLE audit_log ADD CONSTRAINT audit_log_size CHECK (size >= 0);
ALTER TABLE event ADD CONSTRAINT event_leaf CHECK (seq >= 1 AND octet_length(leaf_hash) = 32);

-- 5. The log of the installation; a workspace's log is made with the workspace.
INSERT INTO audit_log (id, size) VALUES ('00000000-0000-0000-0000-000000000000', 0);
