-- A lecture that was taken along: what is watched of it without a network comes as a log that the key seals.
CREATE TABLE download (
  id               CHAR(32)    NOT NULL PRIMARY KEY COMMENT 'random, given by the server',
  person_id        BIGINT      NOT NULL,
  enrolment_id     BIGINT      NOT NULL,
  unit_id          BIGINT      NOT NULL,
  watched_video_id BIGINT      NOT NULL,
  rule_profile_id  BIGINT      NOT NULL COMMENT 'frozen at the start',
  seal_key         BINARY(32)  NOT NULL,
  begun_at         DATETIME(3) NOT NULL,
  last_n           INT         NOT NULL DEFAULT 0 COMMENT 'entries taken',
  last_mac         VARCHAR(44) NOT NULL DEFAULT '',
  played_ms        BIGINT      NOT NULL DEFAULT 0,
  KEY download_of (watched_video_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (watched_video_id) REFERENCES watched_video (id),
  FOREIGN KEY (rule_profile_id) REFERENCES rule_profile (id)
);

-- Its evidence, written as in heartbeat_log: one row for each time the log came.
CREATE TABLE download_log (
  download_id CHAR(32)   NOT NULL,
  first_n     INT        NOT NULL,
  body        MEDIUMBLOB NOT NULL,
  PRIMARY KEY (download_id, first_n),
  FOREIGN KEY (download_id) REFERENCES download (id)
);

-- What looks like farming. It changes nothing by itself: a person decides.
CREATE TABLE watch_sign (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  playback_id CHAR(32)     NOT NULL,
  kind        VARCHAR(16)  NOT NULL COMMENT 'IMPOSSIBLE_GAIN, PARALLEL, REGULAR',
  raised_at   DATETIME(3)  NOT NULL,
  decision    VARCHAR(12)  NULL COMMENT 'HARMLESS, FARMING; null: open',
  reason      VARCHAR(500) NULL,
  decided_at  DATETIME(3)  NULL,
  decided_by  BIGINT       NULL,
  UNIQUE KEY watch_sign_once (playback_id, kind),
  KEY watch_sign_open (decided_at, raised_at),
  FOREIGN KEY (playback_id) REFERENCES playback (id),
  FOREIGN KEY (decided_by) REFERENCES person (id)
);
