-- Certificates issued to many: asked for at once, carried out by any node in chunks that it claims.
CREATE TABLE issue_batch (
  id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_type_id BIGINT       NOT NULL,
  status              VARCHAR(8)   NOT NULL COMMENT 'PROPOSED (waits for a second person), RUNNING, PAUSED, DONE, REFUSED',
  run                 INT          NOT NULL DEFAULT 0 COMMENT 'how often it was started: each start asks for jobs of its own',
  total               INT          NOT NULL,
  asked_by            BIGINT       NOT NULL,
  asked_at            DATETIME(3)  NOT NULL,
  decided_by          BIGINT       NULL COMMENT 'the second person',
  decided_at          DATETIME(3)  NULL,
  refusal             VARCHAR(500) NULL,
  error_code          VARCHAR(120) NULL COMMENT 'why it paused by itself',
  finished_at         DATETIME(3)  NULL,
  KEY issue_batch_by_type (certificate_type_id, id),
  KEY issue_batch_by_status (status, id),
  FOREIGN KEY (certificate_type_id) REFERENCES certificate_type (id),
  FOREIGN KEY (asked_by) REFERENCES person (id),
  FOREIGN KEY (decided_by) REFERENCES person (id)
);

-- WAITING, ISSUED (has its number, the files are still to be made), DONE, FAILED. A lapsed claim is free for any node.
CREATE TABLE issue_item (
  batch_id       BIGINT        NOT NULL,
  enrolment_id   BIGINT        NOT NULL,
  status         VARCHAR(7)    NOT NULL DEFAULT 'WAITING',
  certificate_id BIGINT        NULL,
  error_code     VARCHAR(120)  NULL,
  error_parts    VARCHAR(1000) NULL COMMENT 'values of the sentence, as JSON',
  claimed_by     VARCHAR(60)   NULL,
  claimed_until  DATETIME(3)   NULL,
  PRIMARY KEY (batch_id, enrolment_id),
  UNIQUE KEY issue_item_certificate (certificate_id),
  KEY issue_item_open (batch_id, status, claimed_until),
  FOREIGN KEY (batch_id) REFERENCES issue_batch (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  CHECK ((status IN ('WAITING') AND certificate_id IS NULL) OR (status IN ('ISSUED', 'DONE') AND certificate_id IS NOT NULL) OR status = 'FAILED')
);
