-- Until when a password that an administrator has given may be used, and only to choose another: null for one that its owner chose.
ALTER TABLE account ADD COLUMN one_time_until DATETIME(6) NULL;
