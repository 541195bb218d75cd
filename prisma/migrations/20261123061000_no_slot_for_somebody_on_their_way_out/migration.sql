-- A slot that is given and a membership that ends, or becomes an auditor's, at the same instant could miss each other as a
-- conflict of interest and a slot could. They queue up by the member in the same way.
CREATE OR REPLACE FUNCTION keep_out_of_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.member_id::text, 0));
  IF EXISTS (
    SELECT 1 FROM conflict k JOIN claim c ON c.document_id = k.document_id JOIN round n ON n.claim_id = c.id
    WHERE n.id = NEW.round_id AND k.member_id = NEW.member_id AND k.withdrawn_at IS NULL
  ) OR NOT EXISTS (
    SELECT 1 FROM member m WHERE m.id = NEW.member_id AND m.deactivated_at IS NULL AND m.role <> 'auditor'
  ) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
