-- A policy says more than how many review: evidence a verdict needs, who decides, a second look, re-checks, legal sign-off.
-- Policies and rounds that were there ask for nothing more.
ALTER TABLE "policy" ADD COLUMN "terms" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "round" ADD COLUMN "names_hidden" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE round ADD CONSTRAINT round_hides_names_when_blind CHECK (blind OR NOT names_hidden);

-- CreateTable
CREATE TABLE "legal_sign_off" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "legal_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "legal_sign_off_decision_id_key" ON "legal_sign_off"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_sign_off_workspace_id_decision_id_key" ON "legal_sign_off"("workspace_id", "decision_id");

-- CreateIndex
CREATE INDEX "legal_sign_off_claim_id_idx" ON "legal_sign_off"("claim_id");

-- AddForeignKey
ALTER TABLE "legal_sign_off" ADD CONSTRAINT "legal_sign_off_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_sign_off" ADD CONSTRAINT "legal_sign_off_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record never changes unrecorded: the same guards as its other tables.
CREATE CONSTRAINT TRIGGER legal_sign_off_needs_event AFTER INSERT OR UPDATE ON legal_sign_off
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('legal-sign-off');
CREATE TRIGGER legal_sign_off_is_frozen BEFORE UPDATE OR DELETE ON legal_sign_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER legal_sign_off_is_not_emptied BEFORE TRUNCATE ON legal_sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE legal_sign_off ADD CONSTRAINT legal_sign_off_says_what CHECK (note <> '');
