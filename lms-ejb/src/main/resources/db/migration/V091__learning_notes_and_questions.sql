-- What a trainee wrote down at a moment of a lecture. The id comes from the phone, so that sending it again changes nothing.
CREATE TABLE lecture_note (
  person_id  BIGINT        NOT NULL,
  id         CHAR(36)      NOT NULL,
  lecture_id BIGINT        NOT NULL,
  at_ms      BIGINT        NOT NULL,
  body       VARCHAR(2000) NOT NULL,
  written_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (person_id, id),
  KEY lecture_note_of (person_id, lecture_id, at_ms),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id)
);

-- A question to the lecturer at a moment of a lecture, and the one answer. Who else learns there sees it once it is answered.
CREATE TABLE lecture_question (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id   BIGINT        NOT NULL,
  client_id   CHAR(36)      NOT NULL COMMENT 'from the phone: sending it again changes nothing',
  unit_id     BIGINT        NOT NULL,
  lecture_id  BIGINT        NOT NULL,
  at_ms       BIGINT        NOT NULL,
  body        VARCHAR(500)  NOT NULL,
  asked_at    DATETIME(3)   NOT NULL,
  answer      VARCHAR(2000) NULL,
  answered_by BIGINT        NULL,
  answered_at DATETIME(3)   NULL,
  UNIQUE KEY lecture_question_once (person_id, client_id),
  KEY lecture_question_of (lecture_id, asked_at),
  KEY lecture_question_open (answered_at, asked_at),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id),
  FOREIGN KEY (answered_by) REFERENCES person (id)
);
