-- CreateTable
CREATE TABLE "SearchDoc" (
    "id" SERIAL NOT NULL,
    "questionId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "SearchDoc_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDoc_questionId_key" ON "SearchDoc"("questionId");

-- AddForeignKey
ALTER TABLE "SearchDoc" ADD CONSTRAINT "SearchDoc_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Full text, written by hand: terms are made by lib/search; "top" ranks (title, head), "all" is matched.
CREATE TABLE "search_fts" ("docId" INTEGER PRIMARY KEY REFERENCES "SearchDoc"("id") ON DELETE CASCADE, "top" tsvector NOT NULL, "all" tsvector NOT NULL);
CREATE INDEX "search_fts_all" ON "search_fts" USING gin ("all") WITH (fastupdate = on);
