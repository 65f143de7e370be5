-- How minutes become credit hours and what counts as watched: dated, versioned data.
CREATE TABLE rule_profile (
  id                     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug                   VARCHAR(60)   NOT NULL,
  version                INT           NOT NULL,
  valid_from             DATE          NOT NULL,
  minutes_per_hour       INT           NOT NULL,
  required_factor        DECIMAL(4,2)  NOT NULL,
  elective_factor        DECIMAL(4,2)  NOT NULL,
  daily_cap_hours        DECIMAL(5,2)  NOT NULL,
  yearly_target_hours    DECIMAL(6,2)  NOT NULL,
  completion_threshold   DECIMAL(4,3)  NOT NULL COMMENT 'share of a lecture verified as watched',
  allowed_rate           DECIMAL(3,2)  NOT NULL COMMENT 'highest playback rate that counts in full',
  tolerance_ms           INT           NOT NULL,
  source_zh              VARCHAR(500)  NOT NULL,
  UNIQUE KEY rule_profile_version (slug, version)
);

CREATE TABLE enrolment (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_id      BIGINT        NOT NULL,
  person_id      BIGINT        NOT NULL,
  status         VARCHAR(12)   NOT NULL COMMENT 'ACTIVE, COMPLETED, WITHDRAWN',
  enrolled_at    DATETIME(3)   NOT NULL,
  enrolled_by    BIGINT        NULL,
  completed_at   DATETIME(3)   NULL,
  required_units INT           NOT NULL DEFAULT 0 COMMENT 'counter, kept with unit_progress',
  required_done  INT           NOT NULL DEFAULT 0,
  units_done     INT           NOT NULL DEFAULT 0,
  hours          DECIMAL(7,2)  NOT NULL DEFAULT 0 COMMENT 'sum of this enrolment''s ledger entries, kept in the same transaction',
  last_unit_id   BIGINT        NULL COMMENT 'where the trainee was last',
  last_active_at DATETIME(3)   NULL,
  UNIQUE KEY enrolment_once (cohort_id, person_id),
  KEY enrolment_by_person (person_id, status),
  FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolled_by) REFERENCES person (id),
  FOREIGN KEY (last_unit_id) REFERENCES unit (id)
);

CREATE TABLE unit_progress (
  enrolment_id BIGINT      NOT NULL,
  unit_id      BIGINT      NOT NULL,
  completed_at DATETIME(3) NOT NULL,
  evidence     VARCHAR(190) NOT NULL COMMENT 'what proves it: coverage:…, attempt:…, reading:…',
  PRIMARY KEY (enrolment_id, unit_id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- One row per person and video: the union of the intervals that were verified, and where to resume.
CREATE TABLE watch_coverage (
  person_id       BIGINT      NOT NULL,
  lecture_id      BIGINT      NOT NULL,
  asset_id        BIGINT      NOT NULL COMMENT 'the video that was watched; a new one starts anew',
  duration_ms     BIGINT      NOT NULL,
  verified        TEXT        NOT NULL COMMENT 'from-to;from-to in ms, sorted, disjoint',
  unverified      TEXT        NOT NULL COMMENT 'played, but not verified',
  verified_ms     BIGINT      NOT NULL DEFAULT 0,
  position_ms     BIGINT      NOT NULL DEFAULT 0,
  completed_at    DATETIME(3) NULL,
  updated_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, lecture_id, asset_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id),
  FOREIGN KEY (asset_id) REFERENCES asset (id)
);

-- One credited playback per person at a time: the newest wins.
CREATE TABLE playback_session (
  id           CHAR(32)    NOT NULL PRIMARY KEY COMMENT 'random, given by the server',
  person_id    BIGINT      NOT NULL,
  lecture_id   BIGINT      NOT NULL,
  asset_id     BIGINT      NOT NULL,
  opened_at    DATETIME(3) NOT NULL,
  ended_at     DATETIME(3) NULL COMMENT 'when a newer playback took over',
  last_seq     INT         NOT NULL DEFAULT 0,
  credited_ms  BIGINT      NOT NULL DEFAULT 0 COMMENT 'media time credited so far; bounded by the server''s elapsed time',
  last_at      DATETIME(3) NOT NULL,
  KEY playback_by_person (person_id, ended_at),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id)
);

-- The evidence: what each heartbeat reported and what was credited.
CREATE TABLE heartbeat (
  session_id  CHAR(32)    NOT NULL,
  seq         INT         NOT NULL,
  received_at DATETIME(3) NOT NULL,
  played      VARCHAR(500) NOT NULL,
  credited    VARCHAR(500) NOT NULL,
  PRIMARY KEY (session_id, seq),
  FOREIGN KEY (session_id) REFERENCES playback_session (id)
);

CREATE TABLE pack_reading (
  person_id    BIGINT      NOT NULL,
  pack_file_id BIGINT      NOT NULL,
  opened_at    DATETIME(3) NOT NULL,
  finished_at  DATETIME(3) NULL,
  last_page    INT         NOT NULL DEFAULT 1,
  PRIMARY KEY (person_id, pack_file_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (pack_file_id) REFERENCES pack_file (id)
);

-- Append-only; a correction is a new entry that reverses an old one.
CREATE TABLE hours_entry (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT        NOT NULL,
  enrolment_id    BIGINT        NULL,
  unit_id         BIGINT        NULL,
  mode            VARCHAR(12)   NOT NULL COMMENT 'ONLINE, IN_PERSON, MENTOR_LED, INTERACTIVE',
  minutes         DECIMAL(8,2)  NOT NULL,
  hours           DECIMAL(7,2)  NOT NULL,
  rule_profile_id BIGINT        NOT NULL,
  evidence        VARCHAR(190)  NOT NULL,
  entered_at      DATETIME(3)   NOT NULL,
  reverses_id     BIGINT        NULL UNIQUE,
  reason          VARCHAR(500)  NULL,
  UNIQUE KEY hours_entry_once (person_id, evidence),
  KEY hours_by_person_and_time (person_id, entered_at),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (rule_profile_id) REFERENCES rule_profile (id),
  FOREIGN KEY (reverses_id) REFERENCES hours_entry (id)
);
