CREATE TABLE certificate_type (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug          VARCHAR(100) NOT NULL UNIQUE,
  camp_id       BIGINT       NOT NULL,
  title_zh      VARCHAR(160) NOT NULL,
  title_en      VARCHAR(200) NOT NULL,
  statement_zh  VARCHAR(500) NOT NULL COMMENT 'the sentence after the name',
  statement_en  VARCHAR(700) NOT NULL,
  issuer_code   VARCHAR(20)  NOT NULL COMMENT 'what serial numbers begin with, for example HT-GQ',
  issuer_zh     VARCHAR(160) NOT NULL,
  issuer_en     VARCHAR(200) NOT NULL,
  FOREIGN KEY (camp_id) REFERENCES camp (id)
);

-- The rule is data with versions: a certificate names the version it was issued under.
CREATE TABLE certificate_rule (
  id                  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_type_id BIGINT        NOT NULL,
  version             INT           NOT NULL,
  valid_from          DATE          NOT NULL,
  min_hours           DECIMAL(6,2)  NOT NULL,
  required_units      BOOLEAN       NOT NULL COMMENT 'required units must be done',
  required_modules    VARCHAR(1000) NULL COMMENT 'slugs, comma between: only the required units of these modules; null: of all',
  exam_slug           VARCHAR(100)  NULL,
  pass_mark           INT           NULL,
  verified_identity   BOOLEAN       NOT NULL,
  validity_months     INT           NULL COMMENT 'null: does not expire',
  UNIQUE KEY certificate_rule_version (certificate_type_id, version),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  CHECK ((exam_slug IS NULL) = (pass_mark IS NULL))
);

-- The next number per issuer and year; locked by the transaction that issues, so no number is lost or used twice.
CREATE TABLE serial_counter (
  issuer_code VARCHAR(20) NOT NULL,
  year        INT         NOT NULL,
  next_number INT         NOT NULL,
  PRIMARY KEY (issuer_code, year)
);

-- Facts are frozen at issue. Revoked is never deleted; expired follows from valid_until.
CREATE TABLE certificate (
  id                  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id           CHAR(32)      NOT NULL UNIQUE COMMENT '128 random bits, hex; what the QR code carries',
  serial              VARCHAR(40)   NOT NULL UNIQUE,
  certificate_type_id BIGINT        NOT NULL,
  certificate_rule_id BIGINT        NOT NULL,
  person_id           BIGINT        NOT NULL,
  enrolment_id        BIGINT        NOT NULL,
  period              VARCHAR(30)   NOT NULL COMMENT 'what makes a second one a duplicate: first, or after-<id of the one that expired>',
  holder_name         VARCHAR(120)  NOT NULL,
  title_zh            VARCHAR(160)  NOT NULL,
  title_en            VARCHAR(200)  NOT NULL,
  statement_zh        VARCHAR(500)  NOT NULL,
  statement_en        VARCHAR(700)  NOT NULL,
  industry_zh         VARCHAR(120)  NOT NULL,
  industry_en         VARCHAR(160)  NOT NULL,
  territory_id        BIGINT        NOT NULL COMMENT 'where the holder belonged at issue',
  industry_id         BIGINT        NOT NULL,
  studied_from        DATE          NOT NULL,
  studied_to          DATE          NOT NULL,
  hours               DECIMAL(7,2)  NOT NULL,
  score               INT           NULL,
  issuer_zh           VARCHAR(160)  NOT NULL,
  issuer_en           VARCHAR(200)  NOT NULL,
  evidence            VARCHAR(1000) NOT NULL COMMENT 'the checks as they stood: HOURS 26.5/24, …',
  issued_on           DATE          NOT NULL,
  valid_until         DATE          NULL COMMENT 'last good day; null: does not expire',
  issued_at           DATETIME(3)   NOT NULL,
  issued_by           BIGINT        NOT NULL,
  revoked_at          DATETIME(3)   NULL,
  revoked_by          BIGINT        NULL,
  revocation_reason   VARCHAR(500)  NULL,
  live_period VARCHAR(80) AS (CASE WHEN revoked_at IS NULL THEN CONCAT(person_id, '/', certificate_type_id, '/', period) END) PERSISTENT,
  UNIQUE KEY certificate_one_live_per_period (live_period),
  KEY certificate_by_person (person_id, certificate_type_id),
  KEY certificate_by_enrolment (enrolment_id),
  KEY certificate_by_type_and_day (certificate_type_id, issued_on),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  FOREIGN KEY (certificate_rule_id) REFERENCES certificate_rule (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (issued_by) REFERENCES person (id),
  FOREIGN KEY (revoked_by) REFERENCES person (id),
  FOREIGN KEY (territory_id) REFERENCES territory (id),
  FOREIGN KEY (industry_id) REFERENCES industry (id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revocation_reason IS NULL))
);

-- How often a certificate was checked on a day. Nothing about who asked.
CREATE TABLE verification_count (
  certificate_id BIGINT NOT NULL,
  day            DATE   NOT NULL,
  checks         INT    NOT NULL,
  PRIMARY KEY (certificate_id, day),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
