-- An asset is one uploaded or imported file and what was recognised in it.
CREATE TABLE asset (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sha256        CHAR(64)     NOT NULL,
  original_name VARCHAR(255) NOT NULL,
  size          BIGINT       NOT NULL,
  owner_id      BIGINT       NULL COMMENT 'who uploaded it; null: imported content',
  status        VARCHAR(12)  NOT NULL COMMENT 'RECEIVED, PROCESSING, READY, FAILED',
  failure_code  VARCHAR(120) NULL,
  kind          VARCHAR(12)  NOT NULL DEFAULT 'OTHER' COMMENT 'VIDEO, AUDIO, SLIDES, DOCUMENT, PDF, IMAGE, OTHER; from the bytes, not the name',
  media_type    VARCHAR(120) NULL,
  title         VARCHAR(255) NULL,
  author        VARCHAR(255) NULL,
  pages         INT          NULL,
  duration_ms   BIGINT       NULL,
  width         INT          NULL,
  height        INT          NULL,
  created_at    DATETIME(3)  NOT NULL,
  processed_at  DATETIME(3)  NULL,
  confirmed_at  DATETIME(3)  NULL COMMENT 'the owner agreed with what was recognised',
  FOREIGN KEY (sha256) REFERENCES stored_blob (sha256),
  FOREIGN KEY (owner_id) REFERENCES person (id),
  KEY asset_by_owner (owner_id, created_at)
);

CREATE TABLE asset_outline (
  asset_id BIGINT       NOT NULL,
  position INT          NOT NULL,
  level    TINYINT      NOT NULL,
  title    VARCHAR(255) NOT NULL,
  page     INT          NULL,
  PRIMARY KEY (asset_id, position),
  FOREIGN KEY (asset_id) REFERENCES asset (id) ON DELETE CASCADE
);

CREATE TABLE asset_text (
  asset_id BIGINT     NOT NULL PRIMARY KEY,
  body     MEDIUMTEXT NOT NULL,
  FULLTEXT KEY asset_text_body (body),
  FOREIGN KEY (asset_id) REFERENCES asset (id) ON DELETE CASCADE
);

-- What was made from an asset: page pictures, a poster, a web video, readable HTML of a document.
CREATE TABLE rendition (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  asset_id   BIGINT       NOT NULL,
  kind       VARCHAR(12)  NOT NULL COMMENT 'PAGE, POSTER, VIDEO, HTML',
  position   INT          NOT NULL DEFAULT 0,
  sha256     CHAR(64)     NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  size       BIGINT       NOT NULL,
  width      INT          NULL,
  height     INT          NULL,
  UNIQUE KEY rendition_once (asset_id, kind, position),
  FOREIGN KEY (asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  FOREIGN KEY (sha256) REFERENCES stored_blob (sha256)
);

-- An upload under way. Its bytes lie in the partial folder of the blob store; how far it is, is the length of that file.
CREATE TABLE upload (
  id         CHAR(36)     NOT NULL PRIMARY KEY,
  owner_id   BIGINT       NOT NULL,
  name       VARCHAR(255) NOT NULL,
  size       BIGINT       NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  UNIQUE KEY upload_again (owner_id, name, size),
  FOREIGN KEY (owner_id) REFERENCES person (id)
);
