INSERT INTO event_feed (id, last_position) VALUES (1, 0);
