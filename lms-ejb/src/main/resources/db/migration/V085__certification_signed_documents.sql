-- Public part of each key that ever signed something: what it signed stays checkable after the key was replaced.
CREATE TABLE signing_key (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kid           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'SHA-256 of the certificate, base64url',
  key_use       VARCHAR(12) NOT NULL COMMENT 'DOCUMENT or CREDENTIAL',
  certificates  MEDIUMTEXT  NOT NULL COMMENT 'PEM, its own first, the authority last',
  first_used_at DATETIME(3) NOT NULL
);

-- The files of a certificate, made once after the issue and kept as they were signed.
CREATE TABLE certificate_document (
  certificate_id    BIGINT      NOT NULL PRIMARY KEY,
  sha256            CHAR(64)    NOT NULL COMMENT 'the signed PDF in the blob folder',
  level             VARCHAR(3)  NOT NULL COMMENT 'B_B, or B_T with a time stamp',
  document_key_id   BIGINT      NOT NULL,
  credential        MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Open Badges 3.0, compact JWS; the same stands in the PDF',
  credential_key_id BIGINT      NOT NULL,
  sealed_at         DATETIME(3) NOT NULL,
  FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  FOREIGN KEY (sha256) REFERENCES stored_blob (sha256),
  FOREIGN KEY (document_key_id) REFERENCES signing_key (id),
  FOREIGN KEY (credential_key_id) REFERENCES signing_key (id)
);
