-- What the proof of watching goes by, as data of the rule profile.
ALTER TABLE rule_profile
  ADD unverified_share     DECIMAL(4,3) NOT NULL DEFAULT 0 COMMENT 'share of a lecture that may count towards the threshold though it was only played',
  ADD lease_seconds        INT          NOT NULL DEFAULT 1800 COMMENT 'a playback that is not heard of for so long is over',
  ADD check_every_minutes  INT          NULL COMMENT 'questions at random points: one per so many minutes; null: only where the lecturer put one',
  ADD check_window_seconds INT          NOT NULL DEFAULT 60 COMMENT 'time to answer a question in a lecture',
  ADD offline_share        DECIMAL(4,3) NOT NULL DEFAULT 1 COMMENT 'share of a lecture that may be watched without a network',
  ADD offline_hours        INT          NOT NULL DEFAULT 168 COMMENT 'a download''s log is taken for so long';

-- A unit may go by a stricter profile than its camp.
ALTER TABLE unit ADD rule_profile VARCHAR(60) NULL COMMENT 'slug; null: as the camp';

-- A playback knows which heartbeats it has had, so that no row per heartbeat is needed to tell them apart.
ALTER TABLE playback
  ADD heard_at   DATETIME(3) NULL COMMENT 'last heartbeat while it counted: the lease runs from here',
  ADD seqs       MEDIUMTEXT  NOT NULL DEFAULT '' COMMENT 'heartbeats taken: from-to;from-to, to exclusive',
  ADD beats      INT         NOT NULL DEFAULT 0 COMMENT 'how many are in heartbeat_log',
  ADD refused_ms BIGINT      NOT NULL DEFAULT 0 COMMENT 'claimed beyond what time allows';

UPDATE playback p SET
  p.heard_at = COALESCE((SELECT MAX(h.received_at) FROM heartbeat h WHERE h.playback_id = p.id), p.opened_at),
  p.seqs = COALESCE((SELECT GROUP_CONCAT(CONCAT(h.seq, '-', h.seq + 1) ORDER BY h.seq SEPARATOR ';')
                       FROM heartbeat h WHERE h.playback_id = p.id), '');

ALTER TABLE playback MODIFY heard_at DATETIME(3) NOT NULL;

ALTER TABLE watched_video
  ADD undelivered MEDIUMTEXT NOT NULL DEFAULT '' COMMENT 'claimed, but never sent to this person; not verified',
  ADD provisional MEDIUMTEXT NOT NULL DEFAULT '' COMMENT 'watched without a network; verified by a question';

-- The evidence, compact: 32 heartbeats a row, each some 12 bytes (HeartbeatLog). Rows of the table heartbeat, one per
-- heartbeat, are the evidence of playbacks before this table came.
CREATE TABLE heartbeat_log (
  playback_id CHAR(32)   NOT NULL,
  part        INT        NOT NULL,
  body        MEDIUMBLOB NOT NULL,
  PRIMARY KEY (playback_id, part),
  FOREIGN KEY (playback_id) REFERENCES playback (id)
);

-- Which parts of a video were sent to whom: 10 s a bit, 60 bits a word.
CREATE TABLE delivered_part (
  person_id BIGINT          NOT NULL,
  asset_id  BIGINT          NOT NULL,
  word      INT             NOT NULL,
  bits      BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (person_id, asset_id, word),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (asset_id) REFERENCES asset (id)
);

-- Who watched a video before deliveries were noted may have it in the browser's cache.
INSERT INTO delivered_part (person_id, asset_id, word, bits)
WITH RECURSIVE n AS (SELECT 0 AS word UNION ALL SELECT word + 1 FROM n WHERE word < 200)
SELECT DISTINCT w.person_id, w.asset_id, n.word, 1152921504606846975
  FROM watched_video w JOIN n ON n.word * 600000 < w.duration_ms;
