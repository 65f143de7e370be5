-- Who outside is told by HTTP when a certificate is issued, renewed or withdrawn.
CREATE TABLE webhook (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  url        VARCHAR(500) NOT NULL,
  events     VARCHAR(300) NOT NULL COMMENT 'names with a comma between: certificate.issued,certificate.revoked',
  secret     VARCHAR(80)  NOT NULL COMMENT 'whsec_ and base64: the key of the signature (Standard Webhooks), shared with the receiver',
  seen_until DATETIME(3)  NOT NULL COMMENT 'what happened before was looked at; a while before it is looked at again, for slow transactions',
  created_at DATETIME(3)  NOT NULL,
  created_by BIGINT       NOT NULL,
  ended_at   DATETIME(3)  NULL COMMENT 'null: in use',
  ended_by   BIGINT       NULL,
  FOREIGN KEY (created_by) REFERENCES person (id),
  FOREIGN KEY (ended_by) REFERENCES person (id)
);

-- One message to one receiver. The committed fact (an issue, a revocation) is the outbox: each is taken up once per webhook.
CREATE TABLE webhook_delivery (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  webhook_id    BIGINT       NOT NULL,
  event         VARCHAR(40)  NOT NULL,
  fact          VARCHAR(60)  NOT NULL COMMENT 'what happened: issue-17, change-4; test-… for a try',
  serial        VARCHAR(40)  NULL,
  body          TEXT         NOT NULL COMMENT 'the same for each attempt',
  status        VARCHAR(10)  NOT NULL DEFAULT 'WAITING' COMMENT 'WAITING, DELIVERED, FAILED (given up)',
  attempts      INT          NOT NULL DEFAULT 0,
  next_at       DATETIME(3)  NOT NULL,
  claimed_until DATETIME(3)  NULL COMMENT 'a node is sending it',
  answer        VARCHAR(120) NULL COMMENT 'status or fault of the last attempt',
  made_at       DATETIME(3)  NOT NULL,
  delivered_at  DATETIME(3)  NULL,
  UNIQUE KEY webhook_delivery_once (webhook_id, fact),
  KEY webhook_delivery_due (status, next_at),
  KEY webhook_delivery_log (webhook_id, id),
  FOREIGN KEY (webhook_id) REFERENCES webhook (id)
);

ALTER TABLE certificate ADD KEY certificate_by_issue (issued_at);
ALTER TABLE certificate_change ADD KEY certificate_change_done (status, decided_at);
