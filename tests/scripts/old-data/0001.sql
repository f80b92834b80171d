-- The data folder of the first version: migration 0001_init and one learner's work. Made by hand once; never renewed.
CREATE TABLE "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" DATETIME, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE "Bank" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    "hash" TEXT NOT NULL
);
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bankId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    CONSTRAINT "Topic_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
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
CREATE TABLE "Alias" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    CONSTRAINT "Alias_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
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
CREATE TABLE "Rendering" (
    "hash" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("hash", "renderer")
);
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
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);
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
CREATE TABLE "Learner" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "dayStart" INTEGER NOT NULL DEFAULT 240,
    "settings" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL
);
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
CREATE INDEX "Topic_bankId_position_idx" ON "Topic"("bankId", "position");
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");
CREATE INDEX "Question_bankId_state_topicId_value_idx" ON "Question"("bankId", "state", "topicId", "value");
CREATE INDEX "Question_state_changedAt_idx" ON "Question"("state", "changedAt");
CREATE INDEX "Question_topicId_idx" ON "Question"("topicId");
CREATE INDEX "Alias_questionId_idx" ON "Alias"("questionId");
CREATE INDEX "QuestionVersion_importRunId_idx" ON "QuestionVersion"("importRunId");
CREATE INDEX "Section_hash_idx" ON "Section"("hash");
CREATE INDEX "RubricLine_rule_idx" ON "RubricLine"("rule");
CREATE UNIQUE INDEX "Learner_key_key" ON "Learner"("key");
CREATE INDEX "Learner_seenAt_idx" ON "Learner"("seenAt");
CREATE INDEX "Draft_questionId_idx" ON "Draft"("questionId");
CREATE INDEX "DraftVersion_learnerId_questionId_id_idx" ON "DraftVersion"("learnerId", "questionId", "id");
CREATE INDEX "DraftVersion_questionId_idx" ON "DraftVersion"("questionId");
CREATE INDEX "Attempt_learnerId_questionId_at_idx" ON "Attempt"("learnerId", "questionId", "at");
CREATE INDEX "Attempt_learnerId_at_idx" ON "Attempt"("learnerId", "at");
CREATE INDEX "Attempt_questionId_version_state_idx" ON "Attempt"("questionId", "version", "state");
CREATE INDEX "Attempt_state_at_idx" ON "Attempt"("state", "at");
CREATE INDEX "Dispute_state_openedAt_idx" ON "Dispute"("state", "openedAt");
CREATE INDEX "Dispute_questionId_state_idx" ON "Dispute"("questionId", "state");
CREATE INDEX "Progress_questionId_idx" ON "Progress"("questionId");
INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "logs", "rolled_back_at", "started_at", "applied_steps_count") VALUES ('c8ad331e-65bc-4a27-b1ee-fe81159838b4', '98446729db97e802ee8cb453212d9b38e6c8aa84758512a9b190351a2e895f6a', '2026-11-25T23:05:43.356Z', '0001_init', NULL, NULL, '2026-11-25T23:05:43.356Z', 1);
INSERT INTO "Bank" ("id", "position", "titles", "hash") VALUES ('docker', 1, '{"en":"Docker","zh":"Docker"}', '');
INSERT INTO "Topic" ("id", "bankId", "position", "titles") VALUES ('docker/build', 'docker', 1, '{"en":"Build","zh":"构建"}');
INSERT INTO "Question" ("id", "bankId", "topicId", "slug", "kind", "level", "value", "minutes", "language", "form", "state", "version", "token", "hash", "importedHash", "titleEn", "titleZh", "stale", "checkedOn", "publishedAt", "changedAt", "facts") VALUES ('docker-0030', 'docker', 'docker/build', 'ex-go-mod-cache', 'exercise', 1, 5, 10, 'dockerfile', NULL, 'published', 1, 1, 'h', NULL, 'A code change must not download modules again', NULL, 0, '2026-11-23', NULL, 1764064800000, '{}');
INSERT INTO "QuestionVersion" ("questionId", "number", "state", "hash", "importRunId", "at", "en", "zh") VALUES ('docker-0030', 1, 'published', 'h', NULL, 1764064800000, '', NULL);
INSERT INTO "Learner" ("id", "key", "zone", "dayStart", "settings", "createdAt", "seenAt") VALUES (1, '019ab000-0000-7000-8000-000000000000', 'UTC', 240, '{}', 1764064800000, 1764064800000);
INSERT INTO "Draft" ("learnerId", "questionId", "token", "hints", "changedAt", "text") VALUES (1, 'docker-0030', 1, '[]', 1764064800000, 'FROM scratch
');
INSERT INTO "Attempt" ("id", "learnerId", "questionId", "version", "grader", "state", "points", "of", "hints", "ms", "tries", "at", "day", "answer", "report") VALUES ('019ab000-0000-7000-8000-000000000001', 1, 'docker-0030', 1, 'g1', 'failed', 6, 10, 0, 60000, 0, 1764064800000, 20417, 'FROM scratch
', NULL);
