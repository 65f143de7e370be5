-- From that moment on the attempts at an exam are counted anew for an enrolment: somebody must prove again what was passed
-- long ago. The earlier attempts stay.
CREATE TABLE exam_fresh_start (
  exam_id      BIGINT      NOT NULL,
  enrolment_id BIGINT      NOT NULL,
  since        DATETIME(3) NOT NULL,
  PRIMARY KEY (exam_id, enrolment_id),
  FOREIGN KEY (exam_id) REFERENCES exam (id),
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id)
);
