-- So many days before its last one the holder of a certificate is reminded. Data: steps are added and ended, never changed.
CREATE TABLE expiry_reminder_step (
  days_before INT  NOT NULL PRIMARY KEY,
  ended_on    DATE NULL COMMENT 'no reminders from this day on; null: in force',
  CHECK (days_before BETWEEN 0 AND 366)
);
INSERT INTO expiry_reminder_step (days_before) VALUES (60), (30), (7);

-- Who was reminded of what: a row is the claim, so nobody is reminded twice of one step, from whichever node.
CREATE TABLE expiry_reminder (
  certificate_id BIGINT      NOT NULL,
  days_before    INT         NOT NULL,
  told_at        DATETIME(3) NOT NULL,
  PRIMARY KEY (certificate_id, days_before),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  FOREIGN KEY (days_before) REFERENCES expiry_reminder_step (days_before)
);
ALTER TABLE certificate ADD KEY certificate_by_last_day (valid_until);

-- The holder says that something on a certificate is wrong; a manager answers. Corrected by a replacement, never here.
CREATE TABLE certificate_error_report (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id BIGINT        NOT NULL,
  words          VARCHAR(2000) NOT NULL,
  made_at        DATETIME(3)   NOT NULL,
  answer         VARCHAR(500)  NULL COMMENT 'null: open',
  answered_by    BIGINT        NULL,
  answered_at    DATETIME(3)   NULL,
  open_for       BIGINT AS (CASE WHEN answer IS NULL THEN certificate_id END) PERSISTENT,
  UNIQUE KEY certificate_error_report_one_open (open_for),
  KEY certificate_error_report_open (answered_at, made_at),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  FOREIGN KEY (answered_by) REFERENCES person (id),
  CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
);
