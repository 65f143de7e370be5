-- Types are described on pages too: versions of what a type says of itself, append-only. The row of the type carries the one in force.
-- What was issued keeps its own frozen texts.
ALTER TABLE certificate_type
  MODIFY camp_id BIGINT NULL COMMENT 'null: of no camp, people are chosen',
  ADD COLUMN version   INT         NOT NULL DEFAULT 1 COMMENT 'of the facts in force',
  ADD COLUMN origin    VARCHAR(4)  NOT NULL DEFAULT 'FILE' COMMENT 'FILE: what the course''s file says; PAGE: a person decided';

CREATE TABLE certificate_type_version (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_type_id BIGINT       NOT NULL,
  version             INT          NOT NULL,
  origin              VARCHAR(4)   NOT NULL COMMENT 'FILE, PAGE',
  taken               BOOLEAN      NOT NULL COMMENT 'false: the course''s file says so, but the page decides',
  purpose             VARCHAR(12)  NOT NULL COMMENT 'WORK, COMPLETION, LECTURER, HONOUR',
  title_zh            VARCHAR(160) NOT NULL,
  title_en            VARCHAR(200) NOT NULL,
  statement_zh        VARCHAR(500) NOT NULL,
  statement_en        VARCHAR(700) NOT NULL,
  issuer_code         VARCHAR(20)  NOT NULL,
  issuer_zh           VARCHAR(160) NOT NULL,
  issuer_en           VARCHAR(200) NOT NULL,
  made_by             BIGINT       NULL COMMENT 'null: the course''s file',
  made_at             DATETIME(3)  NOT NULL,
  UNIQUE KEY certificate_type_version_number (certificate_type_id, version),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  FOREIGN KEY (made_by) REFERENCES person (id)
);
INSERT INTO certificate_type_version (certificate_type_id, version, origin, taken, purpose, title_zh, title_en, statement_zh,
  statement_en, issuer_code, issuer_zh, issuer_en, made_at)
SELECT id, 1, 'FILE', TRUE, purpose, title_zh, title_en, statement_zh, statement_en, issuer_code, issuer_zh, issuer_en,
  UTC_TIMESTAMP(3) FROM certificate_type;

-- Whether a second person must agree is said by the version of the rule alone. Until now the type could say it too, and either
-- was enough: what held goes on to hold.
UPDATE certificate_rule r JOIN certificate_type ct ON ct.id = r.certificate_type_id SET r.second_person = TRUE WHERE ct.second_person;
-- The column stays for nodes of the version before; nothing reads it from here on, and a later migration drops it.
ALTER TABLE certificate_type MODIFY second_person BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'unused: see certificate_rule.second_person';

-- Somebody chosen for a certificate of no camp: an honour, a lecturer's. Withdrawn or used, never deleted.
CREATE TABLE nomination (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_type_id BIGINT       NOT NULL,
  person_id           BIGINT       NOT NULL,
  reason              VARCHAR(300) NOT NULL COMMENT 'why this person',
  status              VARCHAR(9)   NOT NULL DEFAULT 'OPEN' COMMENT 'OPEN, USED (a certificate was issued), WITHDRAWN',
  nominated_by        BIGINT       NOT NULL,
  nominated_at        DATETIME(3)  NOT NULL,
  withdrawn_by        BIGINT       NULL,
  withdrawn_at        DATETIME(3)  NULL,
  open_for VARCHAR(44) AS (CASE WHEN status = 'OPEN' THEN CONCAT(certificate_type_id, '/', person_id) END) PERSISTENT,
  UNIQUE KEY nomination_one_open (open_for),
  KEY nomination_by_type (certificate_type_id, status),
  KEY nomination_by_person (person_id),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (nominated_by) REFERENCES person (id),
  FOREIGN KEY (withdrawn_by) REFERENCES person (id),
  CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND (status = 'WITHDRAWN') = (withdrawn_by IS NOT NULL))
);

-- A certificate follows from an enrolment in its type's camp, or from a nomination.
ALTER TABLE certificate
  MODIFY enrolment_id BIGINT NULL,
  ADD COLUMN nomination_id BIGINT NULL,
  ADD KEY certificate_by_nomination (nomination_id),
  ADD FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  ADD CHECK ((enrolment_id IS NULL) <> (nomination_id IS NULL));

-- The same of the people of a batch: which of the two the number names follows from the batch's type.
ALTER TABLE issue_item DROP FOREIGN KEY issue_item_ibfk_2;
ALTER TABLE issue_item
  MODIFY enrolment_id BIGINT NOT NULL COMMENT 'an enrolment, or a nomination where the type is of no camp';

-- Renewal by the exam alone needs an exam; nothing looked at the mode until now.
UPDATE certificate_rule SET renewal_mode = 'FULL' WHERE renewal_mode = 'EXAM_ONLY' AND exam_slug IS NULL;
