-- CreateTable
CREATE TABLE "Walk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "goal" TEXT,
    "variant" INTEGER,
    "ms" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "log" JSONB NOT NULL,
    CONSTRAINT "Walk_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Walk_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Walk_learnerId_questionId_id_idx" ON "Walk"("learnerId", "questionId", "id");

-- CreateIndex
CREATE INDEX "Walk_questionId_idx" ON "Walk"("questionId");
