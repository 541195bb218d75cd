-- Names that a policy hides came back when their round ended, also when a new round followed: whoever asked for it knew who
-- had said what before they decided. From now on they come back when the claim is settled or withdrawn, for this round and
-- those before it. A round that was opened before keeps the rule it was opened under, as its event says.
ALTER TABLE round ADD COLUMN names_until_settled boolean NOT NULL DEFAULT false;

-- Rounds that hid names and whose names have come back. Kept by the database itself: it follows from the record.
CREATE TABLE named_round (
  round_id uuid PRIMARY KEY REFERENCES round (id) ON UPDATE CASCADE ON DELETE RESTRICT
);
INSERT INTO named_round (round_id) SELECT id FROM round WHERE names_hidden AND closed_at IS NOT NULL;

CREATE FUNCTION names_come_back_with_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO named_round (round_id)
  SELECT r.id FROM round r
  WHERE r.claim_id = NEW.claim_id AND r.names_hidden AND r.number <= NEW.number
    AND (NEW.outcome IN ('decided', 'withdrawn') OR (r.id = NEW.id AND NOT r.names_until_settled))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER names_come_back AFTER UPDATE OF closed_at ON round
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION names_come_back_with_round();

CREATE FUNCTION names_come_back_with_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO named_round (round_id) SELECT r.id FROM round r WHERE r.claim_id = NEW.id AND r.names_hidden
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER names_come_back AFTER UPDATE OF state ON claim
  FOR EACH ROW WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn')
  EXECUTE FUNCTION names_come_back_with_claim();
