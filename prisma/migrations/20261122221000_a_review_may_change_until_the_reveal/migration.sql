-- A review may be changed by its author until its round is revealed, and what it said before is kept; and how long
-- somebody was at it, which is theirs alone.

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "review_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cannot_judge" BOOLEAN NOT NULL,
    "cannot_judge_reason" TEXT,
    "rating_id" TEXT,
    "rating_label" TEXT,
    "confidence" "Confidence",
    "rationale" JSONB,
    "evidence" JSONB NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_time" (
    "round_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "seconds" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_time_pkey" PRIMARY KEY ("round_id","member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_version_review_id_number_key" ON "review_version"("review_id", "number");

-- CreateIndex
CREATE INDEX "review_time_workspace_id_idx" ON "review_time"("workspace_id");

-- AddForeignKey
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_workspace_id_review_id_fkey" FOREIGN KEY ("workspace_id", "review_id") REFERENCES "review"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_time" ADD CONSTRAINT "review_time_workspace_id_round_id_fkey" FOREIGN KEY ("workspace_id", "round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_time" ADD CONSTRAINT "review_time_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules between the columns of a row: those of a review hold for what it said before too.
ALTER TABLE review ADD CONSTRAINT review_counts CHECK (version >= 1 AND (version = 1) = (changed_at IS NULL));
ALTER TABLE review_version ADD CONSTRAINT review_version_whole CHECK (number >= 1 AND
  CASE WHEN cannot_judge
    THEN cannot_judge_reason IS NOT NULL AND rating_id IS NULL AND confidence IS NULL
    ELSE cannot_judge_reason IS NULL AND rating_id IS NOT NULL AND rating_label IS NOT NULL
         AND confidence IS NOT NULL AND rationale IS NOT NULL
  END);
ALTER TABLE review_time ADD CONSTRAINT review_time_counts CHECK (seconds >= 0);

-- What a review says, without whose it is and which of its versions: every other column, those added later too.
CREATE FUNCTION said_in(r review) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT to_jsonb(r) - '{id,workspace_id,round_id,claim_id,member_id,submitted_at,version,changed_at}'::text[]
$$;

-- A review is changed in one way only: by one version, while its round is open and sealed, and after what it said was
-- kept word for word. A column that is not kept makes every change a refusal.
CREATE FUNCTION check_review_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
     OR (NEW.id, NEW.workspace_id, NEW.round_id, NEW.claim_id, NEW.member_id, NEW.submitted_at)
        IS DISTINCT FROM (OLD.id, OLD.workspace_id, OLD.round_id, OLD.claim_id, OLD.member_id, OLD.submitted_at)
     OR NEW.version <> OLD.version + 1
     OR NOT EXISTS (SELECT 1 FROM round WHERE id = OLD.round_id AND revealed_at IS NULL AND closed_at IS NULL)
     OR NOT EXISTS (
       SELECT 1 FROM review_version v WHERE v.review_id = OLD.id AND v.number = OLD.version
         AND v.said_at = coalesce(OLD.changed_at, OLD.submitted_at)
         AND to_jsonb(v) - '{id,workspace_id,review_id,number,said_at}'::text[] = said_in(OLD)) THEN
    RAISE EXCEPTION 'review refuses %: it is append-only', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER review_is_frozen ON review;
CREATE TRIGGER review_keeps_what_it_said BEFORE UPDATE OR DELETE ON review
  FOR EACH ROW EXECUTE FUNCTION check_review_change();

-- A version comes with the change that made it one: the review has moved on by the end of the transaction, with an event.
CREATE FUNCTION check_review_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM review r JOIN event e ON e.subject_id = r.id AND e.subject_kind = 'review'
      AND e.workspace_id::text = r.workspace_id::text AND e.tx = pg_current_xact_id()
    WHERE r.id = NEW.review_id AND r.version > NEW.number
  ) THEN
    RAISE EXCEPTION 'Version % of review % has no event in its transaction: the record never changes unrecorded',
      NEW.number, NEW.review_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_version_needs_event AFTER INSERT ON review_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_review_version();
CREATE TRIGGER review_version_is_frozen BEFORE UPDATE OR DELETE ON review_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_version_is_not_emptied BEFORE TRUNCATE ON review_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
