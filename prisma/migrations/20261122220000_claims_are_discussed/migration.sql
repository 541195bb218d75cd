-- Claims are discussed, and other words are proposed for what an article says.

-- CreateEnum
CREATE TYPE "ProposedChangeState" AS ENUM ('open', 'accepted', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID,
    "reply_to_id" UUID,
    "sealed_round_id" UUID,
    "body" JSONB,
    "edition" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposed_change" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "sealed_round_id" UUID,
    "part" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "state" "ProposedChangeState" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposed_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_claim_id_written_at_idx" ON "comment"("claim_id", "written_at");

-- CreateIndex
CREATE INDEX "comment_reply_to_id_idx" ON "comment"("reply_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_workspace_id_id_key" ON "comment"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "proposed_change_document_id_state_idx" ON "proposed_change"("document_id", "state");

-- CreateIndex
CREATE INDEX "proposed_change_claim_id_idx" ON "proposed_change"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposed_change_workspace_id_id_key" ON "proposed_change"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_passage_id_fkey" FOREIGN KEY ("workspace_id", "passage_id") REFERENCES "passage"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_sealed_round_id_fkey" FOREIGN KEY ("workspace_id", "sealed_round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_reply_to_id_fkey" FOREIGN KEY ("workspace_id", "reply_to_id") REFERENCES "comment"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_workspace_id_passage_id_fkey" FOREIGN KEY ("workspace_id", "passage_id") REFERENCES "passage"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_workspace_id_revision_id_fkey" FOREIGN KEY ("workspace_id", "revision_id") REFERENCES "revision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_change" ADD CONSTRAINT "proposed_change_workspace_id_sealed_round_id_fkey" FOREIGN KEY ("workspace_id", "sealed_round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record never changes unrecorded: the same guards as its other tables.
CREATE CONSTRAINT TRIGGER comment_needs_event AFTER INSERT OR UPDATE ON comment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('comment');
CREATE CONSTRAINT TRIGGER proposed_change_needs_event AFTER INSERT OR UPDATE ON proposed_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('proposed-change');
CREATE TRIGGER comment_is_kept BEFORE DELETE ON comment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposed_change_is_kept BEFORE DELETE ON proposed_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_is_not_emptied BEFORE TRUNCATE ON comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposed_change_is_not_emptied BEFORE TRUNCATE ON proposed_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who said it, where, and in which blind round never changes: otherwise a seal could be taken off a row. Of each table the
-- named columns may change, and no other.
CREATE FUNCTION refuse_change_beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV::text[] IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV::text[] THEN
    RAISE EXCEPTION '% refuses this change: only % may change', TG_TABLE_NAME, array_to_string(TG_ARGV, ', ')
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_stays_where_it_is BEFORE UPDATE ON comment FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('body', 'edition', 'edited_at', 'withdrawn_at', 'resolved_at', 'resolved_by_id');
CREATE TRIGGER proposed_change_stays_as_proposed BEFORE UPDATE ON proposed_change FOR EACH ROW
  EXECUTE FUNCTION refuse_change_beside('state', 'answer', 'answered_by_id', 'answered_at');

-- Rules between the columns of a row.
ALTER TABLE comment ADD CONSTRAINT comment_whole CHECK (
  edition >= 1 AND (body IS NULL) = (withdrawn_at IS NOT NULL) AND reply_to_id IS DISTINCT FROM id
  AND (resolved_at IS NULL) = (resolved_by_id IS NULL)
  AND (reply_to_id IS NULL OR (resolved_at IS NULL AND passage_id IS NULL)));
ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_span
  CHECK (part IN ('headline', 'deck', 'body') AND start >= 0 AND "end" > start AND exact <> '' AND why <> '' AND replacement <> exact);
ALTER TABLE proposed_change ADD CONSTRAINT proposed_change_answered CHECK (
  (answered_by_id IS NULL) = (answered_at IS NULL)
  AND (state IN ('accepted', 'rejected')) = (answered_at IS NOT NULL)
  AND (state <> 'rejected' OR answer IS NOT NULL));
