-- Names come back by their rule and by nothing else: a row that says so of a round whose claim waits for its decision would
-- show whose its reviews are, and no event would tell of it.
CREATE FUNCTION check_named_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR NOT EXISTS (
    SELECT 1 FROM round r JOIN claim c ON c.id = r.claim_id
    WHERE r.id = NEW.round_id AND r.names_hidden AND (
      c.state = 'withdrawn' OR (r.closed_at IS NOT NULL AND NOT r.names_until_settled)
      OR EXISTS (SELECT 1 FROM round o WHERE o.claim_id = r.claim_id AND o.number >= r.number
                 AND o.outcome IN ('decided', 'withdrawn')))
  ) THEN
    RAISE EXCEPTION 'named_round refuses %: names come back when the claim is decided or withdrawn', TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER named_round_follows_the_record BEFORE INSERT OR UPDATE OR DELETE ON named_round
  FOR EACH ROW EXECUTE FUNCTION check_named_round();
