-- Members are told in person of what happens from now on: a workspace that was there before does not tell its whole past.
INSERT INTO notification_place (workspace_id, seq)
SELECT w.id, l.size FROM workspace w JOIN audit_log l ON l.id = w.id
ON CONFLICT DO NOTHING;
