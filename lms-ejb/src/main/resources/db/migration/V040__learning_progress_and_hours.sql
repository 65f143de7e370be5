-- How minutes become credit hours and what counts as watched: dated, versioned data.
CREATE TABLE rule_profile (
  id                   BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug                 VARCHAR(60)   NOT NULL,
  version              INT           NOT NULL,
  valid_from           DATE          NOT NULL,
  valid_to             DATE          NULL COMMENT 'last day; null: until a later version begins',
  title_zh             VARCHAR(160)  NOT NULL,
  title_en             VARCHAR(200)  NOT NULL,
  source_zh            VARCHAR(500)  NOT NULL,
  method               VARCHAR(12)   NOT NULL COMMENT 'PER_MINUTES, BANDS',
  minutes_per_hour     DECIMAL(6,2)  NULL COMMENT 'PER_MINUTES',
  rounding_mode        VARCHAR(8)    NOT NULL DEFAULT 'DOWN' COMMENT 'DOWN, HALF_UP',
  rounding_to          DECIMAL(4,2)  NOT NULL DEFAULT 0.01,
  bands                VARCHAR(500)  NULL COMMENT 'BANDS: minutes:hours;minutes:hours, ascending',
  required_factor      DECIMAL(4,2)  NOT NULL,
  elective_factor      DECIMAL(4,2)  NOT NULL,
  teaching_factor      DECIMAL(4,2)  NOT NULL DEFAULT 1,
  daily_cap_hours      DECIMAL(5,2)  NULL COMMENT 'null: none',
  yearly_target_hours  DECIMAL(6,2)  NOT NULL,
  completion_threshold DECIMAL(4,3)  NOT NULL COMMENT 'share of a lecture verified as watched',
  allowed_rate         DECIMAL(3,2)  NOT NULL COMMENT 'highest playback rate that counts in full',
  tolerance_ms         INT           NOT NULL COMMENT 'credit beyond measured time, once per video',
  heartbeat_seconds    INT           NOT NULL DEFAULT 15,
  carry_over           VARCHAR(12)   NOT NULL DEFAULT 'NONE' COMMENT 'NONE, NEXT_YEAR',
  UNIQUE KEY rule_profile_version (slug, version)
);

-- One row per person who learns, made at the first enrolment: the lock under which playbacks are opened and hours are
-- entered, and this year's counters. The ledger is the truth; the counters are kept in the same transaction.
CREATE TABLE learner (
  person_id     BIGINT       NOT NULL PRIMARY KEY,
  playing       CHAR(32)     NULL COMMENT 'the one playback that counts now',
  counters_year INT          NOT NULL DEFAULT 0,
  in_person     DECIMAL(7,2) NOT NULL DEFAULT 0,
  mentor_led    DECIMAL(7,2) NOT NULL DEFAULT 0,
  interactive   DECIMAL(7,2) NOT NULL DEFAULT 0,
  online        DECIMAL(7,2) NOT NULL DEFAULT 0,
  capped_day    DATE         NULL,
  capped_hours  DECIMAL(7,2) NOT NULL DEFAULT 0 COMMENT 'entered on that day, for the daily cap',
  FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE enrolment (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_id      BIGINT        NOT NULL,
  person_id      BIGINT        NOT NULL,
  status         VARCHAR(12)   NOT NULL COMMENT 'ACTIVE, COMPLETED, WITHDRAWN',
  enrolled_at    DATETIME(3)   NOT NULL,
  enrolled_by    BIGINT        NULL COMMENT 'null: joined by class code or imported',
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
  enrolment_id BIGINT       NOT NULL,
  unit_id      BIGINT       NOT NULL,
  completed_at DATETIME(3)  NOT NULL,
  evidence     VARCHAR(190) NOT NULL COMMENT 'what proves it: watched:…, attempt:…, read:…',
  PRIMARY KEY (enrolment_id, unit_id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- One row per person and video: the union of the intervals that were verified, and where to resume.
CREATE TABLE watched_video (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT      NOT NULL,
  lecture_id     BIGINT      NOT NULL,
  asset_id       BIGINT      NOT NULL COMMENT 'the video that was watched; a new one starts anew',
  duration_ms    BIGINT      NOT NULL,
  verified       MEDIUMTEXT  NOT NULL COMMENT 'from-to;from-to in ms, sorted, disjoint',
  in_background  MEDIUMTEXT  NOT NULL COMMENT 'played while hidden, not verified',
  too_fast       MEDIUMTEXT  NOT NULL COMMENT 'played faster than time allows, not verified',
  verified_ms    BIGINT      NOT NULL DEFAULT 0,
  overdraft_ms   BIGINT      NOT NULL DEFAULT 0 COMMENT 'how much of the tolerance is used up, over all playbacks',
  position_ms    BIGINT      NOT NULL DEFAULT 0,
  completed_at   DATETIME(3) NULL,
  updated_at     DATETIME(3) NOT NULL,
  UNIQUE KEY watched_video_once (person_id, lecture_id, asset_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id),
  FOREIGN KEY (asset_id) REFERENCES asset (id)
);

-- One playback that counts per person at a time: the newest wins.
CREATE TABLE playback (
  id               CHAR(32)    NOT NULL PRIMARY KEY COMMENT 'random, given by the server',
  person_id        BIGINT      NOT NULL,
  enrolment_id     BIGINT      NOT NULL,
  unit_id          BIGINT      NOT NULL,
  watched_video_id BIGINT      NOT NULL,
  rule_profile_id  BIGINT      NOT NULL COMMENT 'frozen at the start',
  opened_at        DATETIME(3) NOT NULL,
  ended_at         DATETIME(3) NULL COMMENT 'when a newer playback took over',
  last_seq         INT         NOT NULL DEFAULT 0,
  credited_ms      BIGINT      NOT NULL DEFAULT 0 COMMENT 'media time credited so far; bounded by the server''s elapsed time',
  KEY playback_by_video (watched_video_id, opened_at),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (watched_video_id) REFERENCES watched_video (id),
  FOREIGN KEY (rule_profile_id) REFERENCES rule_profile (id)
);

-- The evidence: what each heartbeat reported and what was credited.
CREATE TABLE heartbeat (
  playback_id CHAR(32)      NOT NULL,
  seq         INT           NOT NULL,
  received_at DATETIME(3)   NOT NULL,
  played      VARCHAR(1000) NOT NULL COMMENT 'as reported: from-to in ms, h: hidden, @rate',
  credited    VARCHAR(1000) NOT NULL COMMENT 'what was new and verified: from-to;from-to in ms',
  PRIMARY KEY (playback_id, seq),
  FOREIGN KEY (playback_id) REFERENCES playback (id)
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
  factor          DECIMAL(4,2)  NOT NULL COMMENT 'required or elective, as the profile says',
  before_cap      DECIMAL(7,2)  NOT NULL COMMENT 'what the minutes were worth before the daily cap',
  hours           DECIMAL(7,2)  NOT NULL,
  rule_profile_id BIGINT        NOT NULL,
  evidence        VARCHAR(190)  NOT NULL,
  entered_at      DATETIME(3)   NOT NULL,
  entered_by      BIGINT        NULL COMMENT 'who reversed; null: the rule',
  reverses_id     BIGINT        NULL UNIQUE,
  reason          VARCHAR(500)  NULL,
  UNIQUE KEY hours_entry_once (person_id, evidence),
  KEY hours_by_person_and_time (person_id, entered_at),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (rule_profile_id) REFERENCES rule_profile (id),
  FOREIGN KEY (entered_by) REFERENCES person (id),
  FOREIGN KEY (reverses_id) REFERENCES hours_entry (id)
);
