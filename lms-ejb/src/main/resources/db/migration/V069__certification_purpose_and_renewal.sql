-- What the course's file says of its certificate and its rule, and was only checked until now.
ALTER TABLE certificate_type
  ADD COLUMN purpose VARCHAR(12) NOT NULL DEFAULT 'COMPLETION' COMMENT 'WORK: needed to work; COMPLETION: of a camp';

ALTER TABLE certificate_rule
  ADD COLUMN renewal_window_days INT NULL COMMENT 'so many days before its last one a certificate expires soon; null: by the setting',
  ADD COLUMN note_zh VARCHAR(1000) NULL COMMENT 'what managers should know of the rule',
  ADD COLUMN note_en VARCHAR(1500) NULL;

-- The files of the courses are read once more at the next start, so that this is filled in.
DELETE FROM content_import;
