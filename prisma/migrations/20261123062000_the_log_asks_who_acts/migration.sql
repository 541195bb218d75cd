-- Whoever acts is asked for in the call that appends their events, after it waited for the log: a statement that reads the
-- member beside the call reads them as they were before it waited, and an event could stand after the one that ended its
-- actor's membership. A function reads anew with each of its statements. What this transaction itself made of its actor, as
-- it does of one who leaves, is not asked: then, and for whoever is no member, the row has nulls.
CREATE FUNCTION append_events_of(p_member uuid, p_log uuid, p_events jsonb)
RETURNS TABLE (first_seq integer, member_role "Role", member_deactivated_at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  first_seq := append_events(p_log, p_events);
  SELECT m.role, m.deactivated_at INTO member_role, member_deactivated_at FROM member m
  WHERE m.id = p_member AND m.xmin <> pg_current_xact_id()::xid;
  RETURN NEXT;
END $$;
