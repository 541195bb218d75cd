-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'lead', 'reviewer', 'auditor');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('draft', 'in_review', 'to_decide', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('first', 'correction', 'retraction');

-- CreateEnum
CREATE TYPE "RoundOutcome" AS ENUM ('decided', 'returned', 'withdrawn');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference" (
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("member_id","name")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team_size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "required_reviews" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "sign_off_required" BOOLEAN NOT NULL,
    "scale_id" TEXT NOT NULL,
    "scale_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "published_on" TEXT,
    "language" TEXT NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_off_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "original" BYTEA NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "original_name" TEXT,
    "original_media_type" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "conclusion" TEXT NOT NULL,
    "open_claims" JSONB NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ClaimState" NOT NULL,
    "statement" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "claimant" TEXT,
    "said_on" TEXT,
    "said_where" TEXT,
    "why_selected" TEXT,
    "priority" "Priority" NOT NULL,
    "legal_risk" BOOLEAN NOT NULL,
    "edition" INTEGER NOT NULL,
    "returned_reason" TEXT,
    "reopened_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT,
    "container" TEXT,
    "publisher" TEXT,
    "issued" TEXT,
    "details" TEXT,
    "url" TEXT,
    "doi" TEXT,
    "pmid" TEXT,
    "identity_key" TEXT,
    "level" TEXT,
    "peer_reviewed" BOOLEAN,
    "confidential" BOOLEAN NOT NULL,
    "held_by" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "review_id" UUID,
    "used" BOOLEAN NOT NULL,
    "stance" "Stance",
    "quote" TEXT,
    "paraphrase" BOOLEAN NOT NULL,
    "translation" TEXT,
    "locator" TEXT,
    "accessed_on" TEXT,
    "archive_url" TEXT,
    "note" TEXT,
    "why_not_used" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "required" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "scale_id" TEXT NOT NULL,
    "scale_version" INTEGER NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "revealed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" "RoundOutcome",

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_draft" (
    "round_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_draft_pkey" PRIMARY KEY ("round_id","member_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "cannot_judge" BOOLEAN NOT NULL,
    "cannot_judge_reason" TEXT,
    "rating_id" TEXT,
    "rating_label" TEXT,
    "confidence" "Confidence",
    "rationale" JSONB,
    "evidence" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "rating_id" TEXT NOT NULL,
    "rating_label" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "dissent" JSONB NOT NULL,
    "override_reason" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "note" TEXT,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "log_size" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "record_sha256" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "workspace_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "canonical" TEXT NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "tx" xid8 DEFAULT pg_current_xact_id(),

    CONSTRAINT "event_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateTable
CREATE TABLE "event_content" (
    "workspace_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "sealed_round_id" UUID,

    CONSTRAINT "event_content_pkey" PRIMARY KEY ("workspace_id","seq","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_revoked_at_idx" ON "session"("user_id", "revoked_at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_at_idx" ON "sign_in_attempt"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_user_id_key" ON "member"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_id_key" ON "member"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_workspace_id_version_key" ON "policy"("workspace_id", "version");

-- CreateIndex
CREATE INDEX "document_workspace_id_imported_at_idx" ON "document"("workspace_id", "imported_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "document_workspace_id_id_key" ON "document"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_document_id_number_key" ON "revision"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_workspace_id_id_key" ON "revision"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "sign_off_document_id_idx" ON "sign_off"("document_id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_state_priority_id_idx" ON "claim"("workspace_id", "state", "priority", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_created_by_id_state_idx" ON "claim"("workspace_id", "created_by_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "claim_document_id_number_key" ON "claim"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_workspace_id_id_key" ON "claim"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "passage_claim_id_idx" ON "passage"("claim_id");

-- CreateIndex
CREATE INDEX "passage_revision_id_idx" ON "passage"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_version_claim_id_number_key" ON "claim_version"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_version_workspace_id_id_key" ON "claim_version"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "source_workspace_id_created_at_idx" ON "source"("workspace_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "source_workspace_id_identity_key_key" ON "source"("workspace_id", "identity_key");

-- CreateIndex
CREATE UNIQUE INDEX "source_workspace_id_id_key" ON "source"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE INDEX "round_workspace_id_closed_at_idx" ON "round"("workspace_id", "closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "round_claim_id_number_key" ON "round"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "round_workspace_id_id_key" ON "round"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "assignment_member_id_released_at_submitted_at_idx" ON "assignment"("member_id", "released_at", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_round_id_member_id_key" ON "assignment"("round_id", "member_id");

-- CreateIndex
CREATE INDEX "review_member_id_submitted_at_idx" ON "review"("member_id", "submitted_at" DESC);

-- CreateIndex
CREATE INDEX "review_claim_id_member_id_idx" ON "review"("claim_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_id_member_id_key" ON "review"("round_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_workspace_id_id_key" ON "review"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "decision_claim_id_decided_at_idx" ON "decision"("claim_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_workspace_id_id_key" ON "decision"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_workspace_id_round_id_key" ON "decision"("workspace_id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_claim_id_number_key" ON "publication"("claim_id", "number");

-- CreateIndex
CREATE INDEX "report_document_id_made_at_idx" ON "report"("document_id", "made_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "report_workspace_id_number_key" ON "report"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "event_subject_id_idx" ON "event"("subject_id");

-- CreateIndex
CREATE INDEX "event_workspace_id_verb_seq_idx" ON "event"("workspace_id", "verb", "seq" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_workspace_id_revision_id_fkey" FOREIGN KEY ("workspace_id", "revision_id") REFERENCES "revision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_version" ADD CONSTRAINT "claim_version_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "source"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_review_id_fkey" FOREIGN KEY ("workspace_id", "review_id") REFERENCES "review"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_workspace_id_claim_version_id_fkey" FOREIGN KEY ("workspace_id", "claim_version_id") REFERENCES "claim_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_workspace_id_round_id_fkey" FOREIGN KEY ("workspace_id", "round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_draft" ADD CONSTRAINT "review_draft_workspace_id_round_id_fkey" FOREIGN KEY ("workspace_id", "round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_draft" ADD CONSTRAINT "review_draft_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_round_id_fkey" FOREIGN KEY ("workspace_id", "round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_round_id_fkey" FOREIGN KEY ("workspace_id", "round_id") REFERENCES "round"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_workspace_id_document_id_fkey" FOREIGN KEY ("workspace_id", "document_id") REFERENCES "document"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "audit_log"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_content" ADD CONSTRAINT "event_content_workspace_id_seq_fkey" FOREIGN KEY ("workspace_id", "seq") REFERENCES "event"("workspace_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;
