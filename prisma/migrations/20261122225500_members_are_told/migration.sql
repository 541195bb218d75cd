-- Working state: what a member is told in person, and the digests in which it was mailed. Made from the log, from slots that
-- were given and from due days; it holds no words of anybody, only what it is about.
CREATE TABLE notification (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  -- What made it: the same reason never tells the same member twice.
  reason_key text NOT NULL,
  seq integer,
  claim_id uuid NOT NULL,
  by_id uuid,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  digest_id uuid,
  CONSTRAINT notification_member FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT notification_claim FOREIGN KEY (workspace_id, claim_id) REFERENCES claim (workspace_id, id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX notification_member_id_reason_key_key ON notification (member_id, reason_key);
CREATE INDEX notification_member_id_at_idx ON notification (member_id, at DESC);
CREATE INDEX notification_waits ON notification (member_id, at) WHERE read_at IS NULL AND digest_id IS NULL;

CREATE TABLE digest (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL,
  member_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT digest_member FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX digest_created_at_idx ON digest (created_at);

-- How far the log was followed: moved in the transaction that writes what the events before it told.
CREATE TABLE notification_place (
  workspace_id uuid PRIMARY KEY REFERENCES workspace (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  seq integer NOT NULL
);
-- What happened before there were notifications is old news.
INSERT INTO notification_place (workspace_id, seq)
SELECT l.id, l.size FROM audit_log l JOIN workspace w ON w.id = l.id;

ALTER TABLE mail ADD COLUMN digest_id uuid;
CREATE UNIQUE INDEX mail_digest_id_key ON mail (digest_id);
ALTER TABLE mail DROP CONSTRAINT mail_about;
ALTER TABLE mail ADD CONSTRAINT mail_about CHECK (num_nonnulls(invitation_id, reset_id, digest_id) = 1);

-- Working state, for a minute: who has a document open.
CREATE TABLE presence (
  document_id uuid NOT NULL,
  member_id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  PRIMARY KEY (document_id, member_id),
  CONSTRAINT presence_document FOREIGN KEY (workspace_id, document_id) REFERENCES document (workspace_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT presence_member FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id) ON UPDATE CASCADE ON DELETE CASCADE
);
