-- A person found that a lecture was not watched but farmed. What was credited is taken back by a reversal and stays as it
-- was; the lecture is then watched anew, in a row of its own. Old playbacks and downloads keep to the old row.
ALTER TABLE watched_video
  ADD taken_back BIGINT NOT NULL DEFAULT 0 COMMENT 'the reversal (hours_entry) that took it back; 0: it counts',
  ADD round      INT    NOT NULL DEFAULT 1 COMMENT 'how often this person began this video anew; evidence names it from 2 on',
  ADD UNIQUE KEY watched_video_counts (person_id, lecture_id, asset_id, taken_back),
  DROP KEY watched_video_once;

-- Units that were recorded as done on the strength of it. Append-only.
CREATE TABLE unit_progress_taken_back (
  id                     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrolment_id           BIGINT       NOT NULL,
  unit_id                BIGINT       NOT NULL,
  completed_at           DATETIME(3)  NOT NULL,
  evidence               VARCHAR(190) NOT NULL,
  enrolment_completed_at DATETIME(3)  NULL COMMENT 'since when the enrolment was complete, when it was',
  reversal_id            BIGINT       NOT NULL,
  FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  FOREIGN KEY (unit_id) REFERENCES unit (id),
  FOREIGN KEY (reversal_id) REFERENCES hours_entry (id)
);
