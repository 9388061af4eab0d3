-- The one row whose lock orders the feed: events get their position from it after they have committed.
CREATE TABLE event_feed (
  id            TINYINT NOT NULL PRIMARY KEY,
  last_position BIGINT  NOT NULL,
  CONSTRAINT event_feed_single_row CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
