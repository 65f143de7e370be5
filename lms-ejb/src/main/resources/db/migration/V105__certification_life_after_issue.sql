-- Whether a second manager must agree before a certificate of this type is issued, suspended, revoked, voided or replaced.
ALTER TABLE certificate_type
  ADD COLUMN IF NOT EXISTS second_person BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a second manager must agree';

-- What a certificate is worth now stands on its row; how it came about, in certificate_change.
ALTER TABLE certificate
  ADD COLUMN suspended_at      DATETIME(3)  NULL COMMENT 'null: not suspended',
  ADD COLUMN suspended_until   DATE         NULL COMMENT 'last day of the suspension; null: until it is lifted',
  ADD COLUMN suspension_reason VARCHAR(500) NULL,
  ADD COLUMN replaced_at       DATETIME(3)  NULL COMMENT 'a corrected one took its place',
  ADD COLUMN voided            BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'revoked because it should never have been issued; the number stays used',
  ADD COLUMN replaces_id       BIGINT       NULL COMMENT 'the one whose place it took',
  ADD COLUMN renews_id         BIGINT       NULL COMMENT 'the one before it in the chain of renewals',
  ADD UNIQUE KEY certificate_replaced_once (replaces_id),
  ADD KEY certificate_renewals (renews_id),
  ADD FOREIGN KEY (replaces_id) REFERENCES certificate (id),
  ADD FOREIGN KEY (renews_id) REFERENCES certificate (id),
  ADD CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL) AND (suspended_at IS NOT NULL OR suspended_until IS NULL)),
  ADD CHECK (NOT voided OR revoked_at IS NOT NULL);

-- A replaced one is no longer the live one of its period.
ALTER TABLE certificate DROP KEY certificate_one_live_per_period, DROP COLUMN live_period;
ALTER TABLE certificate
  ADD COLUMN live_period VARCHAR(80) AS (CASE WHEN revoked_at IS NULL AND replaced_at IS NULL
    THEN CONCAT(person_id, '/', certificate_type_id, '/', period) END) PERSISTENT,
  ADD UNIQUE KEY certificate_one_live_per_period (live_period);

-- Renewals that were issued before the chain was kept: their period says what they follow.
UPDATE certificate n JOIN certificate o ON n.period = CONCAT('after-', o.id) SET n.renews_id = o.id;

-- Each decision about an issued certificate, with its reason and evidence: proposed, and done or refused. Never deleted.
CREATE TABLE certificate_change (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id  BIGINT        NOT NULL,
  kind            VARCHAR(10)   NOT NULL COMMENT 'SUSPEND, LIFT, REVOKE, VOID, REPLACE',
  reason          VARCHAR(500)  NOT NULL,
  evidence        VARCHAR(2000) NULL,
  file_sha256     CHAR(64)      NULL COMMENT 'evidence in the blob folder',
  file_name       VARCHAR(120)  NULL,
  file_type       VARCHAR(60)   NULL,
  until_day       DATE          NULL COMMENT 'of a suspension: its last day; null: until it is lifted',
  holder_name     VARCHAR(120)  NULL COMMENT 'of a replacement: the name on the new one',
  from_records    BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'of a replacement: hours, score, days and industry read anew',
  status          VARCHAR(8)    NOT NULL COMMENT 'WAITING for a second person, DONE, REFUSED',
  proposed_by     BIGINT        NOT NULL,
  proposed_at     DATETIME(3)   NOT NULL,
  decided_by      BIGINT        NULL COMMENT 'the second person, or the proposer where none is asked for',
  decided_at      DATETIME(3)   NULL,
  refusal         VARCHAR(500)  NULL,
  waiting_for     BIGINT AS (CASE WHEN status = 'WAITING' THEN certificate_id END) PERSISTENT,
  UNIQUE KEY certificate_change_one_waiting (waiting_for),
  KEY certificate_change_of (certificate_id),
  KEY certificate_change_status (status, proposed_at),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  FOREIGN KEY (file_sha256) REFERENCES stored_blob (sha256),
  FOREIGN KEY (proposed_by) REFERENCES person (id),
  FOREIGN KEY (decided_by) REFERENCES person (id),
  CHECK ((status = 'WAITING') = (decided_by IS NULL) AND (status = 'WAITING') = (decided_at IS NULL)),
  CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);

-- What was revoked before there were changes: the same, as a row.
INSERT INTO certificate_change (certificate_id, kind, reason, status, proposed_by, proposed_at, decided_by, decided_at)
SELECT id, 'REVOKE', revocation_reason, 'DONE', revoked_by, revoked_at, revoked_by, revoked_at FROM certificate WHERE revoked_at IS NOT NULL;

-- The holder says no to a suspension or a revocation: once each; somebody else than who decided decides.
CREATE TABLE certificate_appeal (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  change_id   BIGINT        NOT NULL UNIQUE,
  person_id   BIGINT        NOT NULL,
  words       VARCHAR(2000) NOT NULL,
  file_sha256 CHAR(64)      NULL,
  file_name   VARCHAR(120)  NULL,
  file_type   VARCHAR(60)   NULL,
  made_at     DATETIME(3)   NOT NULL,
  granted     BOOLEAN       NULL COMMENT 'null: not decided yet',
  outcome     VARCHAR(500)  NULL COMMENT 'the reason, which the holder reads',
  decided_by  BIGINT        NULL,
  decided_at  DATETIME(3)   NULL,
  KEY certificate_appeal_open (granted, made_at),
  FOREIGN KEY (change_id) REFERENCES certificate_change (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (file_sha256) REFERENCES stored_blob (sha256),
  FOREIGN KEY (decided_by) REFERENCES person (id),
  CHECK ((granted IS NULL) = (outcome IS NULL) AND (granted IS NULL) = (decided_by IS NULL) AND (granted IS NULL) = (decided_at IS NULL))
);

-- What the holder is told, until it was read.
CREATE TABLE certificate_notice (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT       NOT NULL,
  certificate_id BIGINT       NOT NULL COMMENT 'which one to look at',
  kind           VARCHAR(20)  NOT NULL,
  reason         VARCHAR(500) NULL,
  made_at        DATETIME(3)  NOT NULL,
  read_at        DATETIME(3)  NULL,
  KEY certificate_notice_unread (person_id, read_at, id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
