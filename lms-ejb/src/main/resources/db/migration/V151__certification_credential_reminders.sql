-- The holder of a recorded credential is told of it as of a certificate: of its check, and before its last day.
ALTER TABLE certificate_notice
  MODIFY certificate_id BIGINT NULL COMMENT 'which one to look at; null: it is about a recorded credential',
  ADD COLUMN credential_id BIGINT NULL COMMENT 'the recorded credential it is about',
  ADD FOREIGN KEY (credential_id) REFERENCES external_credential (id),
  ADD CONSTRAINT certificate_notice_about_one CHECK ((certificate_id IS NULL) <> (credential_id IS NULL));

-- Authorities take longer than we do, so the first reminder of a recorded credential is earlier. Steps are added and ended, never changed.
CREATE TABLE credential_reminder_step (
  days_before INT  NOT NULL PRIMARY KEY,
  ended_on    DATE NULL COMMENT 'no reminders from this day on; null: in force',
  CHECK (days_before BETWEEN 0 AND 366)
);
INSERT INTO credential_reminder_step (days_before) VALUES (90), (30), (7);

-- Who was reminded of what: a row is the claim, so nobody is reminded twice of one step, from whichever node.
CREATE TABLE credential_reminder (
  credential_id BIGINT      NOT NULL,
  days_before   INT         NOT NULL,
  told_at       DATETIME(3) NOT NULL,
  PRIMARY KEY (credential_id, days_before),
  FOREIGN KEY (credential_id) REFERENCES external_credential (id),
  FOREIGN KEY (days_before) REFERENCES credential_reminder_step (days_before)
);
