-- A slot that is given and a conflict of interest that is declared at the same instant could miss each other, and leave a
-- member with a slot they may not use. Whoever declares and whoever is given a slot now queue up by the member: the
-- declaration finds the slot and takes it back, or the slot finds the conflict and is not given. A function that reads
-- after it waited reads what is true then.
CREATE FUNCTION keep_out_of_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.member_id::text, 0));
  IF EXISTS (
    SELECT 1 FROM conflict k JOIN claim c ON c.document_id = k.document_id JOIN round n ON n.claim_id = c.id
    WHERE n.id = NEW.round_id AND k.member_id = NEW.member_id AND k.withdrawn_at IS NULL
  ) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_keeps_out_of_conflict BEFORE INSERT ON assignment
  FOR EACH ROW WHEN (NEW.submitted_at IS NULL) EXECUTE FUNCTION keep_out_of_conflict();

CREATE FUNCTION wait_for_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.member_id::text, 0));
  RETURN NEW;
END $$;
CREATE TRIGGER conflict_waits_for_slots BEFORE INSERT ON conflict FOR EACH ROW EXECUTE FUNCTION wait_for_slots();
