-- What a decision took back: the entry of the ledger that reverses the hours.
ALTER TABLE watch_sign
  ADD reversal_id BIGINT NULL COMMENT 'the reversing entry; null: no hours were taken back',
  ADD FOREIGN KEY (reversal_id) REFERENCES hours_entry (id);
