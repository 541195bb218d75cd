-- Scales that a workspace makes for itself, a row a version. A version never changes; it may only be taken off the list
-- of what is offered. A policy keeps the whole of such a scale, so that a round's scale is found with its policy.

-- CreateTable
CREATE TABLE "scale" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "scale_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "scale_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "scale_workspace_id_scale_id_version_key" ON "scale"("workspace_id", "scale_id", "version");

-- AddForeignKey
ALTER TABLE "scale" ADD CONSTRAINT "scale_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "policy" ADD COLUMN "scale" JSONB;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_workspace_id_policy_version_fkey" FOREIGN KEY ("workspace_id", "policy_version") REFERENCES "policy"("workspace_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a row says of itself is what its definition says.
ALTER TABLE scale ADD CONSTRAINT scale_is_what_it_says CHECK (
  version >= 1 AND definition ->> 'id' = scale_id AND (definition ->> 'version')::integer = version
);
ALTER TABLE policy ADD CONSTRAINT policy_keeps_its_scale CHECK (
  scale IS NULL OR (scale ->> 'id' = scale_id AND (scale ->> 'version')::integer = scale_version)
);

-- The record never changes unrecorded: the same guards as its other tables.
CREATE CONSTRAINT TRIGGER scale_needs_event AFTER INSERT OR UPDATE ON scale
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event('scale');
CREATE TRIGGER scale_version_never_changes BEFORE UPDATE ON scale FOR EACH ROW EXECUTE FUNCTION refuse_change_beside('retired_at');
CREATE TRIGGER scale_is_kept BEFORE DELETE ON scale FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scale_is_not_emptied BEFORE TRUNCATE ON scale FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
