-- Conflicts of interest of members with articles: while one stands, its member stays out of the claims of the article.

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "conflict_document_id_idx" ON "conflict"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_workspace_id_id_key" ON "conflict"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One conflict stands for a member and an article. Queues ask which articles a member is kept out of.
CREATE UNIQUE INDEX conflict_one_stands ON conflict (member_id, document_id) WHERE withdrawn_at IS NULL;

ALTER TABLE conflict ADD CONSTRAINT conflict_reason CHECK (reason <> '');

-- The record never changes unrecorded: the same guards as its other tables.
CREATE CONSTRAINT TRIGGER conflict_needs_event AFTER INSERT OR UPDATE ON conflict
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('conflict');
CREATE TRIGGER conflict_is_kept BEFORE DELETE ON conflict FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER conflict_is_not_emptied BEFORE TRUNCATE ON conflict FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
