-- Later revisions of a document, where passages are in them, what was set aside, and articles on their way in.

-- CreateEnum
CREATE TYPE "PlacementStatus" AS ENUM ('exact', 'moved', 'changed', 'ambiguous', 'orphaned', 'chosen', 'lost');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'fetching', 'reading', 'ready', 'failed', 'unchanged', 'used');

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "fetched_from" TEXT;

-- CreateTable
CREATE TABLE "set_aside" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_import" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "document_id" UUID,
    "url" TEXT,
    "fetched_from" TEXT,
    "name" TEXT,
    "original" BYTEA,
    "sha256" TEXT,
    "media_type" TEXT,
    "state" "ImportState" NOT NULL,
    "progress" INTEGER,
    "problem_code" TEXT,
    "problem" TEXT,
    "article" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "PlacementStatus" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "part" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "candidate" JSONB,
    "placed_by_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "set_aside_revision_id_idx" ON "set_aside"("revision_id");

-- CreateIndex
CREATE INDEX "set_aside_document_id_idx" ON "set_aside"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "set_aside_workspace_id_id_key" ON "set_aside"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "article_import_workspace_id_member_id_created_at_idx" ON "article_import"("workspace_id", "member_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "article_import_changed_at_idx" ON "article_import"("changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "article_import_workspace_id_id_key" ON "article_import"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "placement_revision_id_status_idx" ON "placement"("revision_id", "status");

-- CreateIndex
CREATE INDEX "placement_claim_id_idx" ON "placement"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_passage_id_revision_id_number_key" ON "placement"("passage_id", "revision_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "passage_workspace_id_id_key" ON "passage"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_workspace_id_revision_id_fkey" FOREIGN KEY ("workspace_id", "revision_id") REFERENCES "revision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_import" ADD CONSTRAINT "article_import_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_import" ADD CONSTRAINT "article_import_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_workspace_id_passage_id_fkey" FOREIGN KEY ("workspace_id", "passage_id") REFERENCES "passage"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_workspace_id_revision_id_fkey" FOREIGN KEY ("workspace_id", "revision_id") REFERENCES "revision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record never changes unrecorded: the same guards as its other tables.
CREATE CONSTRAINT TRIGGER set_aside_needs_event AFTER INSERT OR UPDATE ON set_aside
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('set-aside');
CREATE TRIGGER set_aside_is_kept BEFORE DELETE ON set_aside FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER set_aside_is_not_emptied BEFORE TRUNCATE ON set_aside FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER placement_needs_event AFTER INSERT OR UPDATE ON placement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('placement');
CREATE TRIGGER placement_is_frozen BEFORE UPDATE OR DELETE ON placement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER placement_is_not_emptied BEFORE TRUNCATE ON placement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules between the columns of a row.
ALTER TABLE set_aside ADD CONSTRAINT set_aside_span
  CHECK (part IN ('headline', 'deck', 'body') AND start >= 0 AND "end" > start AND exact <> '' AND why <> '');
ALTER TABLE placement ADD CONSTRAINT placement_place CHECK (
  number >= 1 AND score BETWEEN 0 AND 1 AND
  CASE WHEN status IN ('exact', 'moved', 'chosen')
    THEN part IN ('headline', 'deck', 'body') AND start >= 0 AND "end" > start AND exact <> ''
    ELSE part IS NULL AND start IS NULL AND "end" IS NULL AND exact IS NULL
  END);
ALTER TABLE article_import ADD CONSTRAINT article_import_state CHECK (
  CASE state WHEN 'ready' THEN article IS NOT NULL AND original IS NOT NULL
             WHEN 'failed' THEN problem IS NOT NULL
             WHEN 'used' THEN revision_id IS NOT NULL
             ELSE true END);
