-- Jobs are claimed by one node at a time (claimed_by, claimed_until); a lapsed claim is free for any node.
CREATE TABLE job (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind          VARCHAR(60)  NOT NULL,
  subject       VARCHAR(190) NOT NULL COMMENT 'what the job is about; one open job per kind and subject',
  payload       TEXT         NULL,
  status        VARCHAR(12)  NOT NULL DEFAULT 'WAITING',
  progress      TINYINT      NOT NULL DEFAULT 0 COMMENT 'per cent',
  attempts      INT          NOT NULL DEFAULT 0,
  run_after     DATETIME(3)  NOT NULL,
  claimed_by    VARCHAR(60)  NULL,
  claimed_until DATETIME(3)  NULL,
  error_code    VARCHAR(120) NULL,
  created_at    DATETIME(3)  NOT NULL,
  finished_at   DATETIME(3)  NULL,
  open_subject  VARCHAR(255) AS (CASE WHEN status IN ('WAITING', 'RUNNING') THEN CONCAT(kind, ':', subject) END) PERSISTENT,
  UNIQUE KEY job_one_open_per_subject (open_subject),
  KEY job_next (status, run_after)
);

-- A blob is known by the SHA-256 of its bytes; the bytes lie in the blob folder that all nodes share.
CREATE TABLE stored_blob (
  sha256     CHAR(64)    NOT NULL PRIMARY KEY,
  size       BIGINT      NOT NULL,
  created_at DATETIME(3) NOT NULL
);

-- What was imported from the content folder, by its fingerprint: the import runs once per change.
CREATE TABLE content_import (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  fingerprint CHAR(64)     NOT NULL UNIQUE,
  imported_at DATETIME(3)  NOT NULL
);
