-- Working state. A link for a new password that an owner made ends with that owner's right to make it; null where its holder
-- asked for it themselves, or whoever runs the installation made it.
ALTER TABLE password_reset ADD COLUMN made_by_id uuid REFERENCES member (id) ON UPDATE CASCADE ON DELETE CASCADE;

-- Who made the open ones is not known: they end here. Another one is quickly made.
UPDATE password_reset SET expires_at = least(expires_at, created_at)
WHERE used_at IS NULL AND NOT EXISTS (SELECT 1 FROM mail WHERE mail.reset_id = password_reset.id);

-- A mail that could not be sent is not tried before this.
ALTER TABLE mail ADD COLUMN try_after timestamptz(3);
