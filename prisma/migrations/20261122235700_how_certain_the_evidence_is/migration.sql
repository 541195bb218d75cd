-- How certain the evidence is, as a field beside the rating, where the scale has levels of it.
ALTER TABLE "review" ADD COLUMN "certainty" TEXT;
ALTER TABLE "review_version" ADD COLUMN "certainty" TEXT;
ALTER TABLE "decision" ADD COLUMN "certainty" TEXT;

-- Who could not judge says nothing of the evidence either.
ALTER TABLE review ADD CONSTRAINT review_certainty CHECK (certainty IS NULL OR NOT cannot_judge);
ALTER TABLE review_version ADD CONSTRAINT review_version_certainty CHECK (certainty IS NULL OR NOT cannot_judge);
