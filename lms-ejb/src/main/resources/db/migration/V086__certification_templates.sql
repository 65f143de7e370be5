-- How certificates look, as data. A version is edited while it is a draft; once published it never changes again.
CREATE TABLE certificate_template (
  id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(120) NOT NULL UNIQUE
);

CREATE TABLE certificate_template_version (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  template_id   BIGINT       NOT NULL,
  version       INT          NOT NULL,
  brand         VARCHAR(60)  NOT NULL COMMENT 'at the upper left, beside the logo',
  body_zh       VARCHAR(600) NOT NULL COMMENT 'one to three lines with places such as {period}',
  body_en       VARCHAR(900) NOT NULL,
  signatory     VARCHAR(120) NOT NULL COMMENT 'who signs, or empty: the issuer alone',
  name_font     VARCHAR(20)  NOT NULL COMMENT 'SERIF or SANS',
  logo          CHAR(64)     NULL COMMENT 'picture in the blob folder; null: the emblem',
  seal          CHAR(64)     NULL COMMENT 'null: a place for a stamp',
  background    CHAR(64)     NULL COMMENT 'null: the drawn one',
  edited_by     BIGINT       NULL,
  published_at  DATETIME(3)  NULL COMMENT 'null: a draft',
  UNIQUE KEY certificate_template_version_number (template_id, version),
  FOREIGN KEY (template_id) REFERENCES certificate_template (id),
  FOREIGN KEY (logo) REFERENCES stored_blob (sha256),
  FOREIGN KEY (seal) REFERENCES stored_blob (sha256),
  FOREIGN KEY (background) REFERENCES stored_blob (sha256),
  FOREIGN KEY (edited_by) REFERENCES person (id)
);

INSERT INTO certificate_template (id, name) VALUES (1, '标准 Standard');
INSERT INTO certificate_template_version (id, template_id, version, brand, body_zh, body_en, signatory, name_font, published_at)
VALUES (1, 1, 1, '海棠·知新', '{period}{statement}', '{statement}\n{period} · {hours} credit hours', '', 'SERIF', UTC_TIMESTAMP(3));

ALTER TABLE certificate_type ADD COLUMN template_id BIGINT NOT NULL DEFAULT 1, ADD FOREIGN KEY (template_id) REFERENCES certificate_template (id);
-- Frozen at issue, like the facts. Null: issued before there were templates, as the first version looks.
ALTER TABLE certificate ADD COLUMN template_version_id BIGINT NULL, ADD FOREIGN KEY (template_version_id) REFERENCES certificate_template_version (id);
