-- Where a person is told beside the app: an e-mail address, confirmed by a code that was sent to it.
CREATE TABLE mail_address (
  person_id     BIGINT       NOT NULL PRIMARY KEY,
  address       VARCHAR(254) NULL COMMENT 'confirmed; null: none',
  confirmed_at  DATETIME(3)  NULL,
  failing_since DATETIME(3)  NULL COMMENT 'its server refused it for good: nothing is sent until it is confirmed again',
  asked_address VARCHAR(254) NULL COMMENT 'not yet confirmed; the confirmed one stays in use meanwhile',
  code          VARCHAR(255) NULL COMMENT 'sealed',
  code_until    DATETIME(3)  NULL,
  wrong_codes   INT          NOT NULL DEFAULT 0 COMMENT 'typed since the code was sent',
  leave_token   CHAR(32)     NOT NULL UNIQUE COMMENT 'in each letter: no more letters, without signing in',
  FOREIGN KEY (person_id) REFERENCES person (id),
  CHECK ((address IS NULL) = (confirmed_at IS NULL)),
  CHECK (asked_address IS NULL OR (code IS NOT NULL AND code_until IS NOT NULL))
);

-- A browser that takes messages while the app is closed (RFC 8030).
CREATE TABLE push_device (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id   BIGINT        NOT NULL,
  endpoint    VARCHAR(1000) NOT NULL COMMENT 'address at the push service of the browser',
  endpoint_id CHAR(64)      NOT NULL UNIQUE COMMENT 'SHA-256 of it: one browser belongs to one person, who signed in last',
  public_key  VARCHAR(100)  NOT NULL COMMENT 'p256dh, base64url',
  auth        VARCHAR(40)   NOT NULL COMMENT 'base64url',
  made_at     DATETIME(3)   NOT NULL,
  KEY push_device_of (person_id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);

-- The key by which push services know this system (VAPID, RFC 8292): made once, the same for all nodes.
CREATE TABLE push_identity (
  id          INT          NOT NULL PRIMARY KEY,
  public_key  VARCHAR(100) NOT NULL COMMENT 'base64url, uncompressed point',
  private_key VARCHAR(400) NOT NULL COMMENT 'sealed',
  made_at     DATETIME(3)  NOT NULL,
  CHECK (id = 1)
);

-- What a person does not want, or wants again; no row: wanted.
CREATE TABLE channel_choice (
  person_id  BIGINT      NOT NULL,
  topic      VARCHAR(10) NOT NULL COMMENT 'REMINDER, NEWS',
  channel    VARCHAR(5)  NOT NULL COMMENT 'MAIL, PUSH',
  wanted     BOOLEAN     NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, topic, channel),
  FOREIGN KEY (person_id) REFERENCES person (id)
);

-- One message on one way to one person: a row of the transaction in which it was told, sent afterwards, at least once.
CREATE TABLE message (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id     BIGINT       NOT NULL,
  channel       VARCHAR(5)   NOT NULL COMMENT 'MAIL, PUSH',
  notice_id     BIGINT       NULL COMMENT 'what is told; null: the code that confirms an address',
  device_id     BIGINT       NOT NULL DEFAULT 0 COMMENT 'of a push: which browser',
  status        VARCHAR(8)   NOT NULL DEFAULT 'WAITING' COMMENT 'WAITING, SENT, FAILED (given up), DROPPED (nobody needs it any more)',
  attempts      INT          NOT NULL DEFAULT 0,
  next_at       DATETIME(3)  NOT NULL,
  claimed_until DATETIME(3)  NULL COMMENT 'a node is sending it',
  answer        VARCHAR(120) NULL COMMENT 'of the last attempt',
  made_at       DATETIME(3)  NOT NULL,
  sent_at       DATETIME(3)  NULL,
  UNIQUE KEY message_once (notice_id, channel, device_id),
  KEY message_due (status, next_at),
  KEY message_codes (status, notice_id),
  KEY message_of (person_id, id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (notice_id) REFERENCES certificate_notice (id)
);
