-- Whoever follows a log hears at the commit that it grew, and up to which event. The numbers say nothing of what happened:
-- those who hear read the log, which is complete whether they heard or not.
CREATE FUNCTION tell_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plumbline_log', NEW.id || ' ' || NEW.size);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_log_tells AFTER UPDATE OF size ON audit_log
  FOR EACH ROW WHEN (NEW.size > OLD.size) EXECUTE FUNCTION tell_log();
