CREATE TABLE camp (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug       VARCHAR(60)   NOT NULL UNIQUE,
  tier       VARCHAR(20)   NOT NULL COMMENT 'PRE_JOB, CRAFTSMAN, RISING_TALENT, RED_COLLAR',
  title_zh   VARCHAR(160)  NOT NULL,
  title_en   VARCHAR(200)  NOT NULL,
  summary_zh VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1500) NOT NULL,
  audience_zh VARCHAR(300) NOT NULL,
  audience_en VARCHAR(400) NOT NULL,
  cover      VARCHAR(60)   NOT NULL COMMENT 'key of a drawn cover: rain, aid, food, …',
  rule_profile VARCHAR(60) NOT NULL COMMENT 'slug of the rule profile (a higher capability) that turns minutes into hours',
  position   INT           NOT NULL
);

-- The certificate of which camps is expected first; shown, not enforced.
CREATE TABLE camp_prerequisite (
  camp_id BIGINT      NOT NULL,
  slug    VARCHAR(60) NOT NULL COMMENT 'of the camp that comes before',
  PRIMARY KEY (camp_id, slug),
  FOREIGN KEY (camp_id) REFERENCES camp (id) ON DELETE CASCADE
);

CREATE TABLE module (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  camp_id  BIGINT       NOT NULL,
  slug     VARCHAR(60)  NOT NULL,
  position INT          NOT NULL,
  required BOOLEAN      NOT NULL DEFAULT TRUE,
  retired  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'no longer in the programme; what was learned in it stays',
  title_zh VARCHAR(160) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  UNIQUE KEY module_slug (camp_id, slug),
  FOREIGN KEY (camp_id) REFERENCES camp (id)
);

CREATE TABLE lecture (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug       VARCHAR(100)  NOT NULL UNIQUE,
  status     VARCHAR(12)   NOT NULL COMMENT 'DRAFT, PUBLISHED',
  title_zh   VARCHAR(160)  NOT NULL,
  title_en   VARCHAR(200)  NOT NULL,
  summary_zh VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1500) NOT NULL,
  cover      VARCHAR(60)   NULL,
  lecturer   VARCHAR(120)  NULL,
  lecturer_title_zh VARCHAR(120) NULL,
  lecturer_title_en VARCHAR(160) NULL,
  sources    VARCHAR(4000) NULL COMMENT 'one a line',
  transcript MEDIUMTEXT    NULL,
  owner_id   BIGINT        NULL,
  video_id   BIGINT        NULL COMMENT 'asset of the video',
  slides_id  BIGINT        NULL COMMENT 'asset of the slide deck',
  updated_at DATETIME(3)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  FOREIGN KEY (owner_id) REFERENCES person (id),
  FOREIGN KEY (video_id) REFERENCES asset (id),
  FOREIGN KEY (slides_id) REFERENCES asset (id)
);

CREATE TABLE lecture_chapter (
  lecture_id BIGINT       NOT NULL,
  start_ms   BIGINT       NOT NULL,
  title_zh   VARCHAR(160) NOT NULL,
  title_en   VARCHAR(200) NOT NULL,
  PRIMARY KEY (lecture_id, start_ms),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id) ON DELETE CASCADE
);

CREATE TABLE lecture_captions (
  lecture_id BIGINT      NOT NULL,
  language   VARCHAR(10) NOT NULL COMMENT 'zh, en',
  webvtt     MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (lecture_id, language),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id) ON DELETE CASCADE
);

CREATE TABLE pack (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug       VARCHAR(100)  NOT NULL UNIQUE,
  title_zh   VARCHAR(160)  NOT NULL,
  title_en   VARCHAR(200)  NOT NULL,
  summary_zh VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1500) NOT NULL,
  cover      VARCHAR(60)   NULL,
  sources    VARCHAR(4000) NULL COMMENT 'one a line',
  minutes    INT           NOT NULL DEFAULT 10 COMMENT 'about how long it takes to read'
);

CREATE TABLE pack_file (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  pack_id  BIGINT       NOT NULL,
  position INT          NOT NULL,
  asset_id BIGINT       NOT NULL,
  retired  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'no longer in the pack; who read it keeps the record',
  title_zh VARCHAR(160) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  UNIQUE KEY pack_file_position (pack_id, position),
  FOREIGN KEY (pack_id) REFERENCES pack (id),
  FOREIGN KEY (asset_id) REFERENCES asset (id)
);

-- A unit points to what is learned by the id of a lecture or pack, or by the slug of an exam (a higher capability).
CREATE TABLE unit (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  module_id  BIGINT       NOT NULL,
  slug       VARCHAR(100) NOT NULL,
  kind       VARCHAR(12)  NOT NULL COMMENT 'LECTURE, PACK, EXAM',
  position   INT          NOT NULL,
  required   BOOLEAN      NOT NULL DEFAULT TRUE,
  retired    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'no longer in the programme; progress stays',
  minutes    INT          NULL COMMENT 'planned; what is credited is measured',
  title_zh   VARCHAR(160) NOT NULL,
  title_en   VARCHAR(200) NOT NULL,
  lecture_id BIGINT       NULL,
  pack_id    BIGINT       NULL,
  exam_slug  VARCHAR(100) NULL,
  UNIQUE KEY unit_slug (module_id, slug),
  FOREIGN KEY (module_id) REFERENCES module (id),
  FOREIGN KEY (lecture_id) REFERENCES lecture (id),
  FOREIGN KEY (pack_id) REFERENCES pack (id),
  CHECK ((kind = 'LECTURE' AND lecture_id IS NOT NULL) OR (kind = 'PACK' AND pack_id IS NOT NULL)
      OR (kind = 'EXAM' AND exam_slug IS NOT NULL))
);

-- A dated run of a camp. Its territory and industry decide which managers may see it; null industry: open to all.
CREATE TABLE cohort (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  camp_id      BIGINT       NOT NULL,
  code         CHAR(6)      NOT NULL UNIQUE COMMENT 'class code',
  name_zh      VARCHAR(160) NOT NULL,
  name_en      VARCHAR(200) NOT NULL,
  territory_id BIGINT       NOT NULL,
  industry_id  BIGINT       NULL,
  starts_on    DATE         NOT NULL,
  ends_on      DATE         NOT NULL,
  opened_by    BIGINT       NULL,
  created_at   DATETIME(3)  NOT NULL,
  FOREIGN KEY (camp_id) REFERENCES camp (id),
  FOREIGN KEY (territory_id) REFERENCES territory (id),
  FOREIGN KEY (industry_id) REFERENCES industry (id),
  FOREIGN KEY (opened_by) REFERENCES person (id),
  CHECK (ends_on >= starts_on)
);
