CREATE TABLE territory (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug      VARCHAR(60)  NOT NULL UNIQUE,
  parent_id BIGINT       NULL,
  path      VARCHAR(255) NOT NULL UNIQUE COMMENT '/1/7/23/: the subtree of a territory is every path that starts with its own',
  kind      VARCHAR(12)  NOT NULL COMMENT 'CITY, DISTRICT, TOWN, STREET, BRANCH, STATION',
  name_zh   VARCHAR(120) NOT NULL,
  name_en   VARCHAR(160) NOT NULL,
  FOREIGN KEY (parent_id) REFERENCES territory (id)
);

CREATE TABLE industry (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug    VARCHAR(60)  NOT NULL UNIQUE,
  name_zh VARCHAR(120) NOT NULL,
  name_en VARCHAR(160) NOT NULL,
  committee_zh VARCHAR(160) NOT NULL COMMENT 'the industry committee',
  committee_en VARCHAR(200) NOT NULL
);

CREATE TABLE person (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name              VARCHAR(120) NOT NULL,
  phone             VARCHAR(20)  NOT NULL UNIQUE COMMENT 'E.164 without +, the name to sign in with',
  locale            VARCHAR(10)  NOT NULL DEFAULT 'zh-CN',
  identity_verified_at DATETIME(3) NULL COMMENT 'when a manager checked the identity document',
  identity_verified_by BIGINT    NULL,
  created_at        DATETIME(3)  NOT NULL,
  FOREIGN KEY (identity_verified_by) REFERENCES person (id)
);

-- Dated on both axes: a person who moves keeps the whole history.
CREATE TABLE membership (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT NOT NULL,
  territory_id BIGINT NOT NULL,
  industry_id  BIGINT NOT NULL,
  valid_from   DATE   NOT NULL,
  valid_to     DATE   NULL COMMENT 'last day, null while it lasts',
  open_person  BIGINT AS (CASE WHEN valid_to IS NULL THEN person_id END) PERSISTENT,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (territory_id) REFERENCES territory (id),
  FOREIGN KEY (industry_id) REFERENCES industry (id),
  UNIQUE KEY membership_one_open_per_person (open_person),
  UNIQUE KEY membership_once (person_id, territory_id, industry_id, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- A manager's right is the territory's subtree × the industry; null means all of that axis.
CREATE TABLE role_grant (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT      NOT NULL,
  role         VARCHAR(20) NOT NULL,
  territory_id BIGINT      NULL,
  industry_id  BIGINT      NULL,
  valid_from   DATE        NOT NULL,
  valid_to     DATE        NULL,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (territory_id) REFERENCES territory (id),
  FOREIGN KEY (industry_id) REFERENCES industry (id),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE credential (
  person_id     BIGINT       NOT NULL PRIMARY KEY,
  password_hash VARCHAR(255) NOT NULL,
  changed_at    DATETIME(3)  NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Failed sign-ins per hashed account name and per hashed address, so that the throttle holds on every node.
CREATE TABLE sign_in_failure (
  subject      CHAR(64)    NOT NULL PRIMARY KEY,
  failures     INT         NOT NULL,
  last_at      DATETIME(3) NOT NULL,
  locked_until DATETIME(3) NULL
);
