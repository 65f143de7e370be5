-- A question that a lecture asks while it is watched. Never edited once it was asked; a change is a new one.
CREATE TABLE lecture_check (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lecture_id     BIGINT        NOT NULL,
  at_ms          BIGINT        NULL COMMENT 'media time; null: at a random point, when the rule profile asks for random ones',
  stem_zh        VARCHAR(500)  NOT NULL,
  stem_en        VARCHAR(700)  NOT NULL,
  options        VARCHAR(2000) NOT NULL COMMENT 'one a line: Chinese, tab, English',
  correct        INT           NOT NULL COMMENT 'from 0',
  explanation_zh VARCHAR(500)  NOT NULL,
  explanation_en VARCHAR(700)  NOT NULL,
  retired        BOOLEAN       NOT NULL DEFAULT FALSE,
  KEY lecture_check_of (lecture_id, retired),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id)
);

-- Where one person is asked in one video, made when the lecture is first opened. Answered once, right or wrong.
CREATE TABLE check_point (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  watched_video_id BIGINT      NOT NULL,
  lecture_check_id BIGINT      NOT NULL,
  at_ms            BIGINT      NOT NULL,
  asked_at         DATETIME(3) NULL COMMENT 'the window to answer runs from here; null: not asked, or missed',
  misses           INT         NOT NULL DEFAULT 0,
  answered_at      DATETIME(3) NULL,
  answer           INT         NULL,
  was_right        BOOLEAN     NULL,
  UNIQUE KEY check_point_once (watched_video_id, lecture_check_id),
  FOREIGN KEY (watched_video_id) REFERENCES watched_video (id),
  FOREIGN KEY (lecture_check_id) REFERENCES lecture_check (id)
);

ALTER TABLE watched_video ADD open_checks INT NOT NULL DEFAULT 0 COMMENT 'questions not answered yet; the lecture is not complete before';
