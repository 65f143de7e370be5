CREATE TABLE question_set (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug     VARCHAR(100) NOT NULL UNIQUE,
  title_zh VARCHAR(160) NOT NULL,
  title_en VARCHAR(200) NOT NULL
);

-- A question that was answered is never changed: a new text is a new revision, the old one is retired.
CREATE TABLE question (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  question_set_id BIGINT        NOT NULL,
  slug            VARCHAR(100)  NOT NULL,
  revision        INT           NOT NULL DEFAULT 1,
  retired         BOOLEAN       NOT NULL DEFAULT FALSE,
  kind            VARCHAR(12)   NOT NULL COMMENT 'SINGLE, MULTIPLE, TRUE_FALSE',
  topic           VARCHAR(60)   NOT NULL COMMENT 'key of the topic in its set',
  topic_zh        VARCHAR(80)   NOT NULL,
  topic_en        VARCHAR(120)  NOT NULL,
  stem_zh         VARCHAR(1000) NOT NULL,
  stem_en         VARCHAR(1500) NULL,
  explanation_zh  VARCHAR(2000) NOT NULL,
  explanation_en  VARCHAR(3000) NULL,
  source          VARCHAR(500)  NULL,
  review_lecture  VARCHAR(100)  NULL,
  review_at_ms    BIGINT        NULL,
  content_hash    CHAR(64)      NOT NULL COMMENT 'of all that is answered or graded; another hash is another revision',
  UNIQUE KEY question_revision (question_set_id, slug, revision),
  FOREIGN KEY (question_set_id) REFERENCES question_set (id)
);

CREATE TABLE question_option (
  question_id BIGINT        NOT NULL,
  label       CHAR(1)       NOT NULL,
  text_zh     VARCHAR(500)  NOT NULL,
  text_en     VARCHAR(800)  NULL,
  correct     BOOLEAN       NOT NULL,
  PRIMARY KEY (question_id, label),
  FOREIGN KEY (question_id) REFERENCES question (id)
);

CREATE TABLE exam (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug            VARCHAR(100) NOT NULL UNIQUE,
  question_set_id BIGINT       NOT NULL,
  title_zh        VARCHAR(160) NOT NULL,
  title_en        VARCHAR(200) NOT NULL,
  question_count  INT          NOT NULL,
  minutes         INT          NOT NULL,
  pass_mark       INT          NOT NULL COMMENT 'of 100',
  max_attempts    INT          NOT NULL,
  shuffle_options BOOLEAN      NOT NULL DEFAULT TRUE,
  FOREIGN KEY (question_set_id) REFERENCES question_set (id)
);

-- How many questions of a topic a paper draws; the rest is drawn from all topics.
CREATE TABLE exam_draw (
  exam_id  BIGINT      NOT NULL,
  topic    VARCHAR(60) NOT NULL,
  count    INT         NOT NULL,
  PRIMARY KEY (exam_id, topic),
  FOREIGN KEY (exam_id) REFERENCES exam (id)
);

CREATE TABLE attempt (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  exam_id      BIGINT      NOT NULL,
  enrolment_id BIGINT      NOT NULL,
  unit_id      BIGINT      NOT NULL,
  person_id    BIGINT      NOT NULL,
  number       INT         NOT NULL,
  pass_mark    INT         NOT NULL COMMENT 'frozen at the start',
  started_at   DATETIME(3) NOT NULL,
  deadline     DATETIME(3) NOT NULL,
  submitted_at DATETIME(3) NULL,
  score        INT         NULL COMMENT 'of 100',
  passed       BOOLEAN     NULL,
  open_mark    BIGINT AS (CASE WHEN submitted_at IS NULL THEN enrolment_id END) PERSISTENT,
  UNIQUE KEY attempt_number (exam_id, enrolment_id, number),
  UNIQUE KEY attempt_one_open (exam_id, open_mark),
  KEY attempt_by_person (person_id, exam_id),
  KEY attempt_overdue (submitted_at, deadline),
  FOREIGN KEY (exam_id) REFERENCES exam (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE attempt_item (
  attempt_id   BIGINT      NOT NULL,
  position     INT         NOT NULL,
  question_id  BIGINT      NOT NULL,
  option_order VARCHAR(12) NOT NULL COMMENT 'labels in the order shown',
  answer       VARCHAR(12) NOT NULL DEFAULT '' COMMENT 'chosen labels of the question, sorted',
  flagged      BOOLEAN     NOT NULL DEFAULT FALSE,
  saved_at     DATETIME(3) NULL,
  client_seq   BIGINT      NOT NULL DEFAULT 0 COMMENT 'a late answer never overwrites a newer one',
  correct      BOOLEAN     NULL,
  PRIMARY KEY (attempt_id, position),
  UNIQUE KEY attempt_question_once (attempt_id, question_id),
  FOREIGN KEY (attempt_id) REFERENCES attempt (id),
  FOREIGN KEY (question_id) REFERENCES question (id)
);
