-- The archive that a team shares, for PostgreSQL 15 and later. Run it once, in an empty database, as its owner:
-- a role with CREATEROLE. Nothing here needs a superuser.
--
--   CREATE ROLE boss LOGIN CREATEROLE; CREATE DATABASE minutes OWNER boss;      -- by whoever may make databases
--   clerk-tui team minutes.db --sql | psql -U boss minutes
--   CREATE ROLE anna LOGIN IN ROLE minutes_clerk;                               -- one login for each clerk
--   CREATE ROLE rita LOGIN IN ROLE minutes_reader;                              -- and for each reader
--   INSERT INTO team.exempt_grant SELECT 'rita', id FROM team.committee WHERE name = 'Staffing';
--
-- Every book that is open in clerk-tui keeps two connections (max_connections); clerk-tui help team has sizes and rates.
-- Clerks read and write everything but private notes, which never come here. Readers see what is open, and exempt
-- business of the committees granted to them. Give every person a login of their own: what is written is kept under it.
-- What a reader's login can still learn: how many rows tables have and how large they are (pg_class, pg_relation_size),
-- that something was written and when (pg_stat_user_tables, the position of the write-ahead log, the number of the
-- transaction), who is connected (pg_stat_activity, without their queries), and the names of the columns. Of exempt
-- business: in which item there is some, that there is more or less of it, and when; no word. Backups and the
-- write-ahead log have exempt words, and what was destroyed, until they expire. The owner and a superuser can read everything that is here.
DO $$ DECLARE r text; BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN RAISE EXCEPTION 'PostgreSQL 15 or later is needed'; END IF;
  FOREACH r IN ARRAY '{minutes_clerk,minutes_reader}'::text[] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', r); END IF;
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());          -- no temporary tables
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO minutes_clerk, minutes_reader', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA team;
GRANT USAGE ON SCHEMA team TO minutes_clerk, minutes_reader;

-- Tables. The clerks' channel has a secret name, for anybody may LISTEN to any name.
CREATE TABLE team.archive (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), id uuid NOT NULL DEFAULT gen_random_uuid(),
  version int NOT NULL DEFAULT 1, lease_for interval NOT NULL DEFAULT '60 s', log_head int NOT NULL DEFAULT 0,
  log_digest bytea NOT NULL DEFAULT '\x', form int NOT NULL DEFAULT 1,
  channel text NOT NULL DEFAULT 'log_' || replace(gen_random_uuid()::text, '-', ''));
INSERT INTO team.archive DEFAULT VALUES;
CREATE TABLE team.committee (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, council text NOT NULL, name text NOT NULL, UNIQUE (council, name));
-- The log of a meeting, or (with a parent) what was recorded of it without contact, beside the shared one.
CREATE TABLE team.stream (
  id uuid PRIMARY KEY, committee int NOT NULL REFERENCES team.committee, parent uuid REFERENCES team.stream,
  parent_seq int, head int NOT NULL DEFAULT 0, digest bytea NOT NULL DEFAULT '\x', form int NOT NULL DEFAULT 1,
  is_frozen boolean NOT NULL DEFAULT false, touched xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CHECK ((parent IS NULL) = (parent_seq IS NULL)));
CREATE INDEX ON team.stream (touched);
-- Who records: by the server's clock alone. A lapse lets others ask; the fence decides whose acts are taken.
CREATE TABLE team.lease (
  stream uuid PRIMARY KEY REFERENCES team.stream, replica uuid NOT NULL, member text NOT NULL, fence int NOT NULL,
  since timestamptz NOT NULL, until timestamptz NOT NULL, is_given_up boolean NOT NULL DEFAULT false);
-- Of an act that was destroyed the digests are left, so that the chain holds.
CREATE TABLE team.act (
  stream uuid NOT NULL REFERENCES team.stream, seq int NOT NULL CHECK (seq > 0),
  kind text NOT NULL CHECK (kind IN ('act', 'whole', 'signed', 'destroyed')), form int NOT NULL, fence int NOT NULL,
  replica uuid NOT NULL, member text NOT NULL, arrived timestamptz NOT NULL, salt bytea, body bytea,
  sealed bytea NOT NULL, digest bytea NOT NULL, PRIMARY KEY (stream, seq), CHECK ((salt IS NULL) = (body IS NULL)));
-- What belongs to no meeting, in the order in which it came.
CREATE TABLE team.log (
  no int PRIMARY KEY, id uuid NOT NULL UNIQUE, form int NOT NULL, replica uuid NOT NULL, member text NOT NULL,
  arrived timestamptz NOT NULL, salt bytea NOT NULL, body bytea NOT NULL, digest bytea NOT NULL);
-- What readers are shown: what stands now, by thing. No earlier words, acts or times; body NULL: it is gone.
CREATE TABLE team.open_feed (
  stream uuid PRIMARY KEY, committee int NOT NULL, no int NOT NULL,
  touched xid8 NOT NULL DEFAULT pg_current_xact_id());
CREATE INDEX ON team.open_feed (touched);
CREATE TABLE team.open_noun (
  stream uuid NOT NULL, uid uuid NOT NULL, no int NOT NULL, body bytea, PRIMARY KEY (stream, uid));
CREATE INDEX ON team.open_noun (stream, no);
CREATE TABLE team.exempt_feed (LIKE team.open_feed INCLUDING ALL);
CREATE TABLE team.exempt_noun (LIKE team.open_noun INCLUDING ALL);
CREATE TABLE team.exempt_grant (
  member name NOT NULL, committee int NOT NULL REFERENCES team.committee, PRIMARY KEY (member, committee));

-- Functions.
CREATE FUNCTION team.refuse(code text, said text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION USING ERRCODE = code, MESSAGE = said; END $$;
CREATE FUNCTION team.body_of(p_council text, p_committee text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ DECLARE found int; BEGIN
  SELECT id INTO found FROM team.committee WHERE council = p_council AND name = p_committee;
  IF found IS NULL THEN
    INSERT INTO team.committee (council, name) VALUES (p_council, p_committee) ON CONFLICT DO NOTHING;
    SELECT id INTO found FROM team.committee WHERE council = p_council AND name = p_committee;
  END IF; RETURN found; END $$;
CREATE FUNCTION team.open_stream(p_id uuid, p_council text, p_committee text, p_parent uuid, p_seq int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE body int; was bytea := '\x'; BEGIN
  IF p_parent IS NULL THEN body := team.body_of(p_council, p_committee);
  ELSE                                      -- a branch goes on from where the two histories were still one
    SELECT committee INTO STRICT body FROM team.stream WHERE id = p_parent;
    IF p_seq > 0 THEN SELECT digest INTO STRICT was FROM team.act WHERE stream = p_parent AND seq = p_seq; END IF;
  END IF;
  INSERT INTO team.stream (id, committee, parent, parent_seq, head, digest)
    VALUES (p_id, body, p_parent, p_seq, coalesce(p_seq, 0), was) ON CONFLICT (id) DO NOTHING; END $$;
CREATE FUNCTION team.take_lease(p_stream uuid, p_replica uuid, p_takes_over boolean,
  OUT fence int, OUT member text, OUT is_lapsed boolean, OUT is_mine boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE was team.lease; BEGIN
  PERFORM 1 FROM team.stream s WHERE s.id = p_stream FOR UPDATE;
  IF NOT FOUND THEN PERFORM team.refuse('TM001', 'there is no such meeting'); END IF;
  SELECT * INTO was FROM team.lease l WHERE l.stream = p_stream;
  is_lapsed := coalesce(was.until <= clock_timestamp(), true);
  is_mine := was.replica IS NULL OR was.replica = p_replica OR was.is_given_up OR (is_lapsed AND p_takes_over);
  IF NOT is_mine THEN fence := was.fence; member := was.member; RETURN; END IF;
  fence := coalesce(was.fence, 0) + CASE WHEN was.replica = p_replica THEN 0 ELSE 1 END;
  member := session_user;
  INSERT INTO team.lease VALUES (p_stream, p_replica, member, fence, clock_timestamp(),
      clock_timestamp() + (SELECT lease_for FROM team.archive))
    ON CONFLICT (stream) DO UPDATE SET replica = p_replica, member = excluded.member, fence = excluded.fence,
      until = excluded.until, is_given_up = false,
      since = CASE WHEN lease.replica = p_replica THEN lease.since ELSE excluded.since END;
  IF was.replica IS DISTINCT FROM p_replica OR was.is_given_up THEN
    UPDATE team.stream SET touched = pg_current_xact_id() WHERE id = p_stream;
    PERFORM pg_notify(channel, p_stream::text) FROM team.archive;
  END IF; END $$;
CREATE FUNCTION team.give_up(p_stream uuid, p_replica uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN
  UPDATE team.lease SET until = clock_timestamp(), is_given_up = true WHERE stream = p_stream AND replica = p_replica;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE team.stream SET touched = pg_current_xact_id() WHERE id = p_stream;
  PERFORM pg_notify(channel, p_stream::text) FROM team.archive; RETURN true; END $$;
CREATE FUNCTION team.show(p_stream uuid, p_open_uid uuid[], p_open bytea[], p_exempt_uid uuid[], p_exempt bytea[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE i int; body int; BEGIN              -- numbered in each class for itself: neither shows that the other moved
  SELECT committee INTO body FROM team.stream WHERE id = p_stream;
  IF cardinality(p_open_uid) > 0 THEN
    INSERT INTO team.open_feed AS f VALUES (p_stream, body, 1)
      ON CONFLICT (stream) DO UPDATE SET no = f.no + 1, committee = body, touched = pg_current_xact_id()
      RETURNING no INTO i;
    INSERT INTO team.open_noun SELECT p_stream, u, i, b FROM unnest(p_open_uid, p_open) AS t (u, b)
      ON CONFLICT (stream, uid) DO UPDATE SET no = excluded.no, body = excluded.body;
    PERFORM pg_notify('minutes', p_stream::text);
  END IF;
  IF cardinality(p_exempt_uid) > 0 THEN
    INSERT INTO team.exempt_feed AS f VALUES (p_stream, body, 1)
      ON CONFLICT (stream) DO UPDATE SET no = f.no + 1, committee = body RETURNING no INTO i;
    INSERT INTO team.exempt_noun SELECT p_stream, u, i, b FROM unnest(p_exempt_uid, p_exempt) AS t (u, b)
      ON CONFLICT (stream, uid) DO UPDATE SET no = excluded.no, body = excluded.body;
  END IF; END $$;
-- The same where only a name has changed, by a book that has all of the log.
CREATE FUNCTION team.show_again(p_stream uuid, p_head int, p_open_uid uuid[], p_open bytea[], p_exempt_uid uuid[],
  p_exempt bytea[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN
  PERFORM 1 FROM team.stream WHERE id = p_stream AND head = p_head AND parent IS NULL FOR UPDATE;
  IF FOUND THEN PERFORM team.show(p_stream, p_open_uid, p_open, p_exempt_uid, p_exempt); END IF; END $$;
CREATE FUNCTION team.push(p_stream uuid, p_replica uuid, p_fence int, p_form int, p_first int, p_prev bytea,
  p_kind text[], p_salt bytea[], p_body bytea[], p_sealed bytea[], p_digest bytea[], p_council text, p_committee text,
  p_open_uid uuid[], p_open bytea[], p_exempt_uid uuid[], p_exempt bytea[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s team.stream; held team.lease; n int := cardinality(p_kind); i int := 1; known bytea; prev bytea := p_prev;
  seal bytea; made bytea; BEGIN
  SELECT * INTO s FROM team.stream WHERE id = p_stream FOR UPDATE;
  IF NOT FOUND THEN PERFORM team.refuse('TM001', 'there is no such meeting'); END IF;
  IF p_first > s.head + 1 THEN PERFORM team.refuse('TM002', format('gap: the log ends at %s', s.head)); END IF;
  WHILE i <= n AND p_first + i - 1 <= s.head LOOP             -- what is here already is the same, or a fork
    SELECT digest INTO known FROM team.act WHERE stream = p_stream AND seq = p_first + i - 1;
    IF known IS DISTINCT FROM p_digest[i] THEN
      PERFORM team.refuse('TM003', format('fork at %s', p_first + i - 1)); END IF;
    prev := known; i := i + 1;
  END LOOP;
  IF i <= n AND prev IS DISTINCT FROM s.digest THEN PERFORM team.refuse('TM003', format('fork at %s', s.head)); END IF;
  SELECT * INTO held FROM team.lease WHERE stream = p_stream;
  IF held.replica IS DISTINCT FROM p_replica OR held.fence <> p_fence THEN
    IF i > n THEN RETURN s.head; END IF;                      -- an answer that was lost, and another records now
    PERFORM team.refuse('TM004', format('the minutes are taken by %s', coalesce(held.member, 'nobody'))); END IF;
  IF p_form < s.form THEN PERFORM team.refuse('TM005', 'these minutes need a newer clerk-tui'); END IF;
  FOR i IN i..n LOOP
    IF s.is_frozen AND p_kind[i] NOT IN ('whole', 'destroyed') THEN
      PERFORM team.refuse('TM006', 'the minutes are signed'); END IF;
    s.head := s.head + 1;
    seal := CASE WHEN p_body[i] IS NULL THEN p_sealed[i] ELSE sha256(p_salt[i] || p_body[i]) END;
    made := sha256(s.digest || int4send(s.head) || convert_to(p_kind[i], 'UTF8') || seal);
    IF made IS DISTINCT FROM p_digest[i] THEN
      PERFORM team.refuse('TM007', format('the digest of %s does not fit', s.head)); END IF;
    INSERT INTO team.act VALUES (p_stream, s.head, p_kind[i], p_form, p_fence, p_replica, session_user,
      clock_timestamp(), p_salt[i], p_body[i], seal, made);
    s.digest := made; s.is_frozen := s.is_frozen OR p_kind[i] = 'signed';
  END LOOP;
  UPDATE team.stream SET head = s.head, digest = s.digest, form = greatest(s.form, p_form), is_frozen = s.is_frozen,
    touched = pg_current_xact_id(),
    committee = CASE WHEN p_council IS NULL THEN committee ELSE team.body_of(p_council, p_committee) END
    WHERE id = p_stream;
  UPDATE team.lease SET until = clock_timestamp() + (SELECT lease_for FROM team.archive), is_given_up = false
    WHERE stream = p_stream;
  IF s.parent IS NULL THEN PERFORM team.show(p_stream, p_open_uid, p_open, p_exempt_uid, p_exempt); END IF;
  PERFORM pg_notify(channel, p_stream::text) FROM team.archive; RETURN s.head; END $$;
CREATE FUNCTION team.push_log(p_replica uuid, p_form int, p_id uuid, p_salt bytea, p_body bytea) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a team.archive; found int; BEGIN
  SELECT * INTO a FROM team.archive FOR UPDATE;
  SELECT no INTO found FROM team.log WHERE id = p_id; IF found IS NOT NULL THEN RETURN found; END IF;
  IF p_form < a.form THEN PERFORM team.refuse('TM005', 'this archive needs a newer clerk-tui'); END IF;
  a.log_head := a.log_head + 1;
  a.log_digest := sha256(a.log_digest || int4send(a.log_head) || uuid_send(p_id) || sha256(p_salt || p_body));
  INSERT INTO team.log VALUES (a.log_head, p_id, p_form, p_replica, session_user, clock_timestamp(), p_salt, p_body,
    a.log_digest);
  UPDATE team.archive SET log_head = a.log_head, log_digest = a.log_digest, form = greatest(form, p_form);
  PERFORM pg_notify(a.channel, 'log'); RETURN a.log_head; END $$;
-- Takes the words of acts away, once a later one has all that is left.
CREATE FUNCTION team.destroy(p_stream uuid, p_replica uuid, p_to int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM team.lease WHERE stream = p_stream AND replica = p_replica) THEN
    PERFORM team.refuse('TM004', 'the minutes are taken by another'); END IF;
  UPDATE team.act SET salt = NULL, body = NULL WHERE stream = p_stream AND seq <= p_to AND body IS NOT NULL
    AND EXISTS (SELECT 1 FROM team.act w WHERE w.stream = p_stream AND w.kind = 'whole' AND w.seq > p_to); END $$;
-- What readers are shown of a meeting, as digests: for the clerk who sends what has changed.
CREATE FUNCTION team.shown(p_stream uuid) RETURNS TABLE (is_exempt boolean, uid uuid, digest bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT false, uid, sha256(body) FROM team.open_noun WHERE stream = p_stream AND body IS NOT NULL UNION ALL
  SELECT true, uid, sha256(body) FROM team.exempt_noun WHERE stream = p_stream AND body IS NOT NULL $$;
-- Readers get no SELECT on exempt tables: EXPLAIN ANALYZE would count the rows that a policy hides.
CREATE FUNCTION team.read_exempt(p_stream uuid, p_after int) RETURNS TABLE (uid uuid, no int, body bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.uid, n.no, n.body FROM team.exempt_noun n JOIN team.exempt_feed f ON f.stream = n.stream
  JOIN team.exempt_grant g ON g.committee = f.committee AND g.member = session_user
  WHERE n.stream = p_stream AND n.no > p_after ORDER BY n.no $$;
CREATE FUNCTION team.exempt_heads() RETURNS TABLE (stream uuid, committee int, no int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.stream, f.committee, f.no FROM team.exempt_feed f
  JOIN team.exempt_grant g ON g.committee = f.committee AND g.member = session_user $$;

-- Who may what. Row-level security is on as well as the grants: without a policy no row is seen.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY
    '{archive,committee,stream,lease,act,log,open_feed,open_noun,exempt_feed,exempt_noun,exempt_grant}'::text[] LOOP
    EXECUTE format('ALTER TABLE team.%I ENABLE ROW LEVEL SECURITY', t);
    IF t IN ('archive', 'stream', 'lease', 'act', 'log') THEN
      EXECUTE format('CREATE POLICY clerk ON team.%I TO minutes_clerk USING (true)', t);
      EXECUTE format('GRANT SELECT ON team.%I TO minutes_clerk', t);
    ELSIF t IN ('committee', 'open_feed', 'open_noun') THEN
      EXECUTE format('CREATE POLICY all_may ON team.%I TO minutes_clerk, minutes_reader USING (true)', t);
    END IF;
  END LOOP; END $$;
GRANT SELECT (id, council, name) ON team.committee TO minutes_clerk, minutes_reader;    -- by column: xmin stays hidden
CREATE POLICY reader ON team.archive TO minutes_reader USING (true);
GRANT SELECT (id, version, form) ON team.archive TO minutes_reader;
GRANT SELECT (stream, committee, no, touched) ON team.open_feed TO minutes_reader;
GRANT SELECT (stream, uid, no, body) ON team.open_noun TO minutes_reader;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA team FROM PUBLIC;
GRANT EXECUTE ON FUNCTION team.open_stream, team.take_lease, team.give_up, team.push, team.push_log, team.destroy,
  team.shown, team.show_again TO minutes_clerk;
GRANT EXECUTE ON FUNCTION team.read_exempt, team.exempt_heads TO minutes_reader;
