-- CreateTable
CREATE TABLE "Bank" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bankId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    CONSTRAINT "Topic_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bankId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "language" TEXT,
    "form" TEXT,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "token" INTEGER NOT NULL DEFAULT 1,
    "hash" TEXT NOT NULL,
    "importedHash" TEXT,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "checkedOn" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "changedAt" DATETIME NOT NULL,
    "facts" JSONB NOT NULL,
    CONSTRAINT "Question_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Alias" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    CONSTRAINT "Alias_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "importRunId" INTEGER,
    "at" DATETIME NOT NULL,
    "en" TEXT NOT NULL,
    "zh" TEXT,

    PRIMARY KEY ("questionId", "number"),
    CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuestionVersion_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "stale" BOOLEAN NOT NULL,
    "hash" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,

    PRIMARY KEY ("questionId", "version", "locale", "position"),
    CONSTRAINT "Section_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion" ("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rendering" (
    "hash" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("hash", "renderer")
);

-- CreateTable
CREATE TABLE "RubricLine" (
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "with" JSONB,
    "messages" JSONB NOT NULL,

    PRIMARY KEY ("questionId", "version", "id"),
    CONSTRAINT "RubricLine_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion" ("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "loses" JSONB,
    "feedback" JSONB,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("questionId", "version", "position"),
    CONSTRAINT "Answer_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion" ("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hashBefore" TEXT NOT NULL,
    "hashAfter" TEXT,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "counts" JSONB NOT NULL,
    "report" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "dayStart" INTEGER NOT NULL DEFAULT 240,
    "settings" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Draft" (
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "token" INTEGER NOT NULL,
    "hints" JSONB NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "questionId"),
    CONSTRAINT "Draft_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Draft_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "DraftVersion_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DraftVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "grader" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "points" INTEGER,
    "of" INTEGER NOT NULL,
    "hints" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "at" DATETIME NOT NULL,
    "day" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "report" JSONB,
    CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dispute" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT,
    "state" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "note" TEXT NOT NULL,
    "outcome" TEXT,
    CONSTRAINT "Dispute_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Dispute_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Progress" (
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "best" INTEGER NOT NULL,
    "lastState" TEXT NOT NULL,
    "passedAt" DATETIME,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "questionId"),
    CONSTRAINT "Progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Progress_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictDay" (
    "questionId" TEXT NOT NULL,
    "grader" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "broken" INTEGER NOT NULL DEFAULT 0,
    "disputed" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("questionId", "grader", "day")
);

-- CreateIndex
CREATE INDEX "Topic_bankId_position_idx" ON "Topic"("bankId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");

-- CreateIndex
CREATE INDEX "Question_bankId_state_topicId_value_idx" ON "Question"("bankId", "state", "topicId", "value");

-- CreateIndex
CREATE INDEX "Question_state_changedAt_idx" ON "Question"("state", "changedAt");

-- CreateIndex
CREATE INDEX "Question_topicId_idx" ON "Question"("topicId");

-- CreateIndex
CREATE INDEX "Alias_questionId_idx" ON "Alias"("questionId");

-- CreateIndex
CREATE INDEX "QuestionVersion_importRunId_idx" ON "QuestionVersion"("importRunId");

-- CreateIndex
CREATE INDEX "Section_hash_idx" ON "Section"("hash");

-- CreateIndex
CREATE INDEX "RubricLine_rule_idx" ON "RubricLine"("rule");

-- CreateIndex
CREATE UNIQUE INDEX "Learner_key_key" ON "Learner"("key");

-- CreateIndex
CREATE INDEX "Learner_seenAt_idx" ON "Learner"("seenAt");

-- CreateIndex
CREATE INDEX "Draft_questionId_idx" ON "Draft"("questionId");

-- CreateIndex
CREATE INDEX "DraftVersion_learnerId_questionId_id_idx" ON "DraftVersion"("learnerId", "questionId", "id");

-- CreateIndex
CREATE INDEX "DraftVersion_questionId_idx" ON "DraftVersion"("questionId");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_questionId_at_idx" ON "Attempt"("learnerId", "questionId", "at");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_at_idx" ON "Attempt"("learnerId", "at");

-- CreateIndex
CREATE INDEX "Attempt_questionId_version_state_idx" ON "Attempt"("questionId", "version", "state");

-- CreateIndex
CREATE INDEX "Attempt_state_at_idx" ON "Attempt"("state", "at");

-- CreateIndex
CREATE INDEX "Dispute_state_openedAt_idx" ON "Dispute"("state", "openedAt");

-- CreateIndex
CREATE INDEX "Dispute_questionId_state_idx" ON "Dispute"("questionId", "state");

-- CreateIndex
CREATE INDEX "Progress_questionId_idx" ON "Progress"("questionId");
