-- CreateTable
CREATE TABLE "Bank" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Bank_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "bankId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
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
    "publishedAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3) NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "slug" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "importRunId" INTEGER,
    "at" TIMESTAMP(3) NOT NULL,
    "en" TEXT NOT NULL,
    "zh" TEXT,

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("questionId","number")
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

    CONSTRAINT "Section_pkey" PRIMARY KEY ("questionId","version","locale","position")
);

-- CreateTable
CREATE TABLE "Rendering" (
    "hash" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "Rendering_pkey" PRIMARY KEY ("hash","renderer")
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

    CONSTRAINT "RubricLine_pkey" PRIMARY KEY ("questionId","version","id")
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

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("questionId","version","position")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hashBefore" TEXT NOT NULL,
    "hashAfter" TEXT,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "counts" JSONB NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "dayStart" INTEGER NOT NULL DEFAULT 240,
    "settings" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "token" INTEGER NOT NULL,
    "hints" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("learnerId","questionId")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" SERIAL NOT NULL,
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
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
    "at" TIMESTAMP(3) NOT NULL,
    "day" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "report" JSONB,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "note" TEXT NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("attemptId")
);

-- CreateTable
CREATE TABLE "Progress" (
    "learnerId" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "best" INTEGER NOT NULL,
    "lastState" TEXT NOT NULL,
    "passedAt" TIMESTAMP(3),
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("learnerId","questionId")
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

    CONSTRAINT "VerdictDay_pkey" PRIMARY KEY ("questionId","grader","day")
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

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion"("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RubricLine" ADD CONSTRAINT "RubricLine_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion"("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_questionId_version_fkey" FOREIGN KEY ("questionId", "version") REFERENCES "QuestionVersion"("questionId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
