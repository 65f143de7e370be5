-- A phone goes on with its log after what was watched before was taken back. What was taken stays with the old row as its
-- evidence; the rest of the log is taken by a row of the new round, and only the time since then counts for it.
ALTER TABLE download
  ADD log_of      CHAR(32)    NULL COMMENT 'the download whose log this goes on with',
  ADD counts_from DATETIME(3) NULL COMMENT 'when what was watched before was taken back',
  ADD UNIQUE KEY download_log_of (log_of, counts_from);
