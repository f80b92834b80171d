-- CreateTable
CREATE TABLE "SearchDoc" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "SearchDoc_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDoc_questionId_key" ON "SearchDoc"("questionId");

-- Full text, written by hand: terms are made by lib/search, rowid is SearchDoc.id.
CREATE VIRTUAL TABLE "search_fts" USING fts5(title, head, prose, code, facet, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3');
