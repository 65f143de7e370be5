-- Why a part that was played does not count, told apart: another device had taken over, the record of a download came
-- too late, or more of the lecture was watched offline than the rules allow.
ALTER TABLE watched_video
  ADD elsewhere    MEDIUMTEXT NOT NULL DEFAULT '' COMMENT 'played after another device had taken over; not verified',
  ADD offline_late MEDIUMTEXT NOT NULL DEFAULT '' COMMENT 'watched offline, its record came too late; not verified',
  ADD offline_more MEDIUMTEXT NOT NULL DEFAULT '' COMMENT 'watched offline beyond the share that may be; not verified',
  ADD confirming   BOOLEAN    NOT NULL DEFAULT FALSE COMMENT 'a question waits that would verify the provisional parts';

-- How many questions may be tried to confirm what was watched offline; after the last the parts are watched again.
ALTER TABLE rule_profile ADD confirm_tries INT NOT NULL DEFAULT 3;

-- A question that confirms may be one that was asked before: asked anew, in the next round.
ALTER TABLE check_point
  ADD confirms BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'asked only to confirm provisional parts; open, it holds nothing up',
  ADD round    INT     NOT NULL DEFAULT 1,
  ADD UNIQUE KEY check_point_once_a_round (watched_video_id, lecture_check_id, round),
  DROP KEY check_point_once;
