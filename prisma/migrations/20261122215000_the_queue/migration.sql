-- The queue at the size of a big desk: due dates, who put a claim on somebody's desk, lists that are kept by name, and
-- two figures that would cost a walk through every review to work out on each visit.

-- 1. When a claim should be settled. A day, as ISO 8601.
ALTER TABLE claim ADD COLUMN due_on text;
ALTER TABLE claim ADD CONSTRAINT claim_due CHECK (due_on ~ '^\d{4}-\d{2}-\d{2}$');

-- 2. A slot that a lead put on somebody's desk; null for one that was taken.
ALTER TABLE assignment ADD COLUMN assigned_by_id uuid;

-- 3. How far the ratings of a revealed round lie apart: written by the reveal, so that it cannot tell anything before.
ALTER TABLE round ADD COLUMN spread text;
ALTER TABLE round ADD CONSTRAINT round_spread
  CHECK (spread IN ('unanimous', 'near', 'split') AND (spread IS NULL OR revealed_at IS NOT NULL));

-- What was revealed before. The steps of the scales that were there until now: neighbours on a line are near.
ALTER TABLE round DISABLE TRIGGER round_needs_event;
UPDATE round n SET spread = found.spread
FROM (
  SELECT r.round_id,
    CASE WHEN count(DISTINCT r.rating_id) = 1 THEN 'unanimous'
         WHEN bool_and(step.ordinal IS NOT NULL) AND max(step.ordinal) - min(step.ordinal) = 1 THEN 'near'
         ELSE 'split' END AS spread
  FROM review r
  LEFT JOIN (VALUES ('false', 1), ('mostly-false', 2), ('mixed', 3), ('mostly-true', 4), ('true', 5))
    AS step (rating_id, ordinal) ON step.rating_id = r.rating_id
  WHERE NOT r.cannot_judge
  GROUP BY r.round_id
) AS found
WHERE n.id = found.round_id AND n.revealed_at IS NOT NULL;
ALTER TABLE round ENABLE TRIGGER round_needs_event;

-- 4. Working state: a list kept by name, for its owner alone or for the desk. `query` is that of an address.
CREATE TABLE saved_list (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  member_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  shared boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT saved_list_member FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id)
    ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT saved_list_words CHECK (name <> '' AND length(name) <= 80 AND length(query) <= 2000)
);
CREATE INDEX saved_list_workspace_id_shared_member_id_idx ON saved_list (workspace_id, shared, member_id);

-- 5. Working state: what the open rounds still need, kept by the database itself. A row is there while its round is open
-- and not revealed. `free` counts slots that nobody holds; a lease that ran out holds one until it is taken back
-- (released_at = lease_expires_at), and `next_end` says when the next one will. Whoever gives a slot locks this row.
CREATE TABLE open_slots (
  round_id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  priority "Priority" NOT NULL,
  -- 9999-12-31 for a claim without one, so that it comes last
  due_on text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  free integer NOT NULL,
  next_end timestamptz(3)
);
CREATE INDEX open_slots_order ON open_slots (workspace_id, priority, due_on, opened_at, round_id) WHERE free > 0;
CREATE INDEX open_slots_next_end ON open_slots (workspace_id, next_end) WHERE next_end IS NOT NULL;
CREATE INDEX open_slots_claim_id_idx ON open_slots (claim_id);

INSERT INTO open_slots (round_id, workspace_id, claim_id, priority, due_on, opened_at, free, next_end)
SELECT r.id, r.workspace_id, c.id, c.priority, '9999-12-31', r.opened_at, r.required - held.n, held.next_end
FROM round r JOIN claim c ON c.id = r.claim_id
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS n, min(a.lease_expires_at) FILTER (WHERE a.submitted_at IS NULL) AS next_end
  FROM assignment a WHERE a.round_id = r.id AND a.released_at IS NULL
) AS held
WHERE r.closed_at IS NULL AND r.revealed_at IS NULL;

CREATE FUNCTION round_has_open_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL OR NEW.revealed_at IS NOT NULL THEN
    DELETE FROM open_slots WHERE round_id = NEW.id;
  ELSE
    INSERT INTO open_slots (round_id, workspace_id, claim_id, priority, due_on, opened_at, free)
    SELECT NEW.id, NEW.workspace_id, c.id, c.priority, coalesce(c.due_on, '9999-12-31'), NEW.opened_at, NEW.required
    FROM claim c WHERE c.id = NEW.claim_id
    ON CONFLICT (round_id) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER round_has_open_slots AFTER INSERT OR UPDATE OF closed_at, revealed_at ON round
  FOR EACH ROW EXECUTE FUNCTION round_has_open_slots();

-- The row is locked by a statement of its own: the one that counts sees then what the last holder of the lock wrote.
CREATE FUNCTION count_open_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM open_slots WHERE round_id = NEW.round_id FOR UPDATE;
  UPDATE open_slots o SET free = r.required - held.n, next_end = held.next_end
  FROM round r, (
    SELECT count(*)::integer AS n, min(a.lease_expires_at) FILTER (WHERE a.submitted_at IS NULL) AS next_end
    FROM assignment a WHERE a.round_id = NEW.round_id AND a.released_at IS NULL
  ) AS held
  WHERE o.round_id = NEW.round_id AND r.id = NEW.round_id;
  RETURN NULL;
END $$;
CREATE TRIGGER assignment_is_counted AFTER INSERT OR UPDATE OF released_at, submitted_at, lease_expires_at ON assignment
  FOR EACH ROW EXECUTE FUNCTION count_open_slots();

CREATE FUNCTION open_slots_follow_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE open_slots SET priority = NEW.priority, due_on = coalesce(NEW.due_on, '9999-12-31')
  WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_order_is_followed AFTER UPDATE OF priority, due_on ON claim
  FOR EACH ROW EXECUTE FUNCTION open_slots_follow_claim();

-- 6. What the lists are sorted and filtered by.
CREATE INDEX claim_newest ON claim (workspace_id, id DESC);
CREATE INDEX claim_due_first ON claim (workspace_id, coalesce(due_on, '9999-12-31'), id);
CREATE INDEX claim_urgent ON claim (workspace_id, priority, coalesce(due_on, '9999-12-31'), id);
CREATE INDEX claim_document_state ON claim (document_id, state);
CREATE INDEX claim_returned ON claim (workspace_id, id) WHERE state = 'draft' AND returned_reason IS NOT NULL;
CREATE INDEX claim_words ON claim USING gin (to_tsvector('simple', statement));
CREATE INDEX assignment_on_desk ON assignment (member_id, round_id) WHERE released_at IS NULL AND submitted_at IS NULL;
CREATE INDEX round_to_decide ON round (workspace_id, revealed_at) WHERE closed_at IS NULL AND revealed_at IS NOT NULL;
