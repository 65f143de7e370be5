-- The streams of a video are renditions of the kind STREAM (position: lines of the shorter side; 0: the sound alone) with
-- their index here; sheets of small pictures for seeking are renditions of the kind SHEET (position from 1).
CREATE TABLE stream (
  asset_id BIGINT      NOT NULL,
  position INT         NOT NULL,
  codecs   VARCHAR(60) NOT NULL COMMENT 'RFC 6381',
  head     INT         NOT NULL COMMENT 'bytes before the first segment',
  segments MEDIUMTEXT  NOT NULL COMMENT 'ms:bytes;ms:bytes, one behind the other',
  PRIMARY KEY (asset_id, position),
  FOREIGN KEY (asset_id) REFERENCES asset (id) ON DELETE CASCADE
);

-- What signs links to media; all nodes use the newest, and know an older one while its links hold.
CREATE TABLE link_key (
  id      INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  secret  BINARY(32)  NOT NULL,
  made_at DATETIME(3) NOT NULL
);
INSERT INTO link_key (secret, made_at) VALUES (RANDOM_BYTES(32), UTC_TIMESTAMP(3));
