-- Rules of certificates grow: more conditions, how they are renewed, who may issue; and they are edited as drafts.
-- A draft begins on a day that never comes, so that no reader of rules in force sees it.
ALTER TABLE certificate_rule
  ADD COLUMN min_online      DECIMAL(6,2) NULL COMMENT 'hours of this kind; null: not asked for',
  ADD COLUMN min_in_person   DECIMAL(6,2) NULL,
  ADD COLUMN min_mentor_led  DECIMAL(6,2) NULL,
  ADD COLUMN min_interactive DECIMAL(6,2) NULL,
  ADD COLUMN exam_attempts   INT          NULL COMMENT 'only the first so many attempts count; null: all that the exam allows',
  ADD COLUMN evidence_months INT          NULL COMMENT 'hours, exam and practice count for so many months; null: for ever',
  ADD COLUMN practice_count  INT          NOT NULL DEFAULT 0 COMMENT 'so many different practices signed off by a mentor',
  ADD COLUMN prerequisites   VARCHAR(500) NULL COMMENT 'slugs of certificate types, comma between: each must be held and good',
  ADD COLUMN credentials     VARCHAR(200) NULL COMMENT 'OCCUPATIONAL_LICENCE, HEALTH_CERTIFICATE, comma between: checked and good',
  ADD COLUMN renewal_mode    VARCHAR(12)  NOT NULL DEFAULT 'FULL' COMMENT 'FULL: as the first time; DELTA_COURSE; EXAM_ONLY; HOURS',
  ADD COLUMN renewal_camp_id BIGINT       NULL COMMENT 'DELTA_COURSE: the camp to complete',
  ADD COLUMN renewal_hours   DECIMAL(6,2) NULL COMMENT 'HOURS: in the period of the certificate that ends',
  ADD COLUMN grace_days      INT          NOT NULL DEFAULT 0 COMMENT 'so many days after the last one it may still be renewed by the renewal rule',
  ADD COLUMN issue_level     VARCHAR(12)  NULL COMMENT 'lowest kind of territory whose managers may issue: STATION … CITY; null: any',
  ADD COLUMN second_person   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'another manager must approve each issue',
  ADD COLUMN origin          VARCHAR(4)   NOT NULL DEFAULT 'FILE' COMMENT 'FILE: the course''s file; PAGE: edited by a person',
  ADD COLUMN edited_by       BIGINT       NULL,
  ADD COLUMN edited_at       DATETIME(3)  NULL,
  ADD COLUMN published_by    BIGINT       NULL COMMENT 'null: the course''s file',
  ADD COLUMN published_at    DATETIME(3)  NULL COMMENT 'null: a draft',
  ADD FOREIGN KEY (renewal_camp_id) REFERENCES camp (id),
  ADD FOREIGN KEY (edited_by) REFERENCES person (id),
  ADD FOREIGN KEY (published_by) REFERENCES person (id);
UPDATE certificate_rule SET published_at = valid_from;

-- Who changed what in a draft. Append-only.
CREATE TABLE certificate_rule_edit (
  id                  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_rule_id BIGINT        NOT NULL,
  edited_at           DATETIME(3)   NOT NULL,
  edited_by           BIGINT        NOT NULL,
  changes             VARCHAR(4000) NOT NULL COMMENT 'one a line: column, tab, before, tab, after',
  FOREIGN KEY (certificate_rule_id) REFERENCES certificate_rule (id),
  FOREIGN KEY (edited_by) REFERENCES person (id)
);

-- What a mentor can sign off for a certificate.
CREATE TABLE practice (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_type_id BIGINT       NOT NULL,
  title_zh            VARCHAR(120) NOT NULL,
  title_en            VARCHAR(160) NOT NULL,
  retired             BOOLEAN      NOT NULL DEFAULT FALSE,
  created_by          BIGINT       NOT NULL,
  created_at          DATETIME(3)  NOT NULL,
  UNIQUE KEY practice_title (certificate_type_id, title_zh),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  FOREIGN KEY (created_by) REFERENCES person (id)
);

-- A mistake is withdrawn with a reason, never deleted.
CREATE TABLE practice_signoff (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  practice_id       BIGINT       NOT NULL,
  enrolment_id      BIGINT       NOT NULL,
  mentor_id         BIGINT       NOT NULL,
  practised_on      DATE         NOT NULL,
  note              VARCHAR(300) NOT NULL DEFAULT '',
  signed_at         DATETIME(3)  NOT NULL,
  withdrawn_at      DATETIME(3)  NULL,
  withdrawn_by      BIGINT       NULL,
  withdrawal_reason VARCHAR(300) NULL,
  live_practice     BIGINT AS (CASE WHEN withdrawn_at IS NULL THEN practice_id END) PERSISTENT,
  UNIQUE KEY practice_signed_once (enrolment_id, live_practice),
  FOREIGN KEY (practice_id) REFERENCES practice (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (mentor_id) REFERENCES person (id),
  FOREIGN KEY (withdrawn_by) REFERENCES person (id)
);

-- Which document a manager saw. Never its number.
CREATE TABLE identity_check (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT      NOT NULL,
  document_kind  VARCHAR(20) NOT NULL COMMENT 'ID_CARD, PASSPORT, RESIDENCE_PERMIT, DRIVING_LICENCE',
  document_until DATE        NULL COMMENT 'last good day of the document; null: without end',
  seen_on        DATE        NOT NULL,
  checked_by     BIGINT      NOT NULL,
  checked_at     DATETIME(3) NOT NULL,
  KEY identity_check_by_person (person_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (checked_by) REFERENCES person (id)
);

-- Credentials that others issued: recorded and checked here, never issued here.
CREATE TABLE external_credential (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT       NOT NULL,
  kind         VARCHAR(24)  NOT NULL COMMENT 'OCCUPATIONAL_LICENCE, HEALTH_CERTIFICATE',
  number       VARCHAR(40)  NOT NULL,
  issued_by    VARCHAR(120) NOT NULL COMMENT 'the authority',
  expires_on   DATE         NULL COMMENT 'last good day; null: does not expire',
  scan         CHAR(64)     NULL COMMENT 'picture in the blob folder, drawn anew without metadata',
  status       VARCHAR(10)  NOT NULL COMMENT 'SUBMITTED, ACCEPTED, REJECTED, REPLACED',
  submitted_by BIGINT       NOT NULL,
  submitted_at DATETIME(3)  NOT NULL,
  checked_by   BIGINT       NULL,
  checked_at   DATETIME(3)  NULL,
  reason       VARCHAR(300) NULL COMMENT 'why it was rejected',
  waiting_kind VARCHAR(64) AS (CASE WHEN status = 'SUBMITTED' THEN CONCAT(person_id, '/', kind) END) PERSISTENT,
  accepted_kind VARCHAR(64) AS (CASE WHEN status = 'ACCEPTED' THEN CONCAT(person_id, '/', kind) END) PERSISTENT,
  UNIQUE KEY external_credential_one_waiting (waiting_kind),
  UNIQUE KEY external_credential_one_accepted (accepted_kind),
  KEY external_credential_by_person (person_id, kind),
  KEY external_credential_by_end (status, expires_on),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (scan) REFERENCES stored_blob (sha256),
  FOREIGN KEY (submitted_by) REFERENCES person (id),
  FOREIGN KEY (checked_by) REFERENCES person (id)
);

-- Who looked at the register, or took it along, and what was asked for.
CREATE TABLE register_view (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  viewed_at  DATETIME(3)  NOT NULL,
  viewed_by  BIGINT       NOT NULL,
  form       VARCHAR(4)   NOT NULL COMMENT 'PAGE, XLSX, PDF',
  filter     VARCHAR(600) NOT NULL,
  row_total  INT          NOT NULL,
  KEY register_view_by_time (viewed_at),
  FOREIGN KEY (viewed_by) REFERENCES person (id)
);

-- Holders who were sent to a course because a rule, a programme or a law changed.
CREATE TABLE delta_assignment (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_id   BIGINT       NOT NULL,
  filter      VARCHAR(600) NOT NULL,
  holders     INT          NOT NULL,
  enrolled    INT          NOT NULL COMMENT 'of the holders, who came in by this',
  assigned_by BIGINT       NOT NULL,
  assigned_at DATETIME(3)  NOT NULL,
  FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  FOREIGN KEY (assigned_by) REFERENCES person (id)
);
