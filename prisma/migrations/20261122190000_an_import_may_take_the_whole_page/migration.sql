-- How large an original on its way in is, and whether the whole of a page is wanted.
ALTER TABLE "article_import" ADD COLUMN     "size" INTEGER,
ADD COLUMN     "whole_page" BOOLEAN NOT NULL DEFAULT false;
