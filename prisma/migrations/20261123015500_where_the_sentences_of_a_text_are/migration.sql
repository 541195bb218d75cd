-- Where the sentences of a revision are, so that the list of documents counts coverage without reading a text. Working state,
-- made of the frozen text alone: it follows from the record and is none of it. Rows of older revisions are made by a job.

-- CreateTable
CREATE TABLE "revision_sentences" (
    "revision_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "deck_at" INTEGER NOT NULL,
    "body_at" INTEGER NOT NULL,
    "starts" INTEGER[],
    "ends" INTEGER[],

    CONSTRAINT "revision_sentences_pkey" PRIMARY KEY ("revision_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "revision_sentences_workspace_id_revision_id_key" ON "revision_sentences"("workspace_id", "revision_id");

-- AddForeignKey
ALTER TABLE "revision_sentences" ADD CONSTRAINT "revision_sentences_workspace_id_revision_id_fkey" FOREIGN KEY ("workspace_id", "revision_id") REFERENCES "revision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE revision_sentences ADD CONSTRAINT each_sentence_starts_and_ends CHECK (
  cardinality(starts) = cardinality(ends) AND deck_at > 0 AND body_at > deck_at
);
