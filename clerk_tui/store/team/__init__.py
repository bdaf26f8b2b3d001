"""What the store has for a team: the archive on PostgreSQL, and what a shared minute book keeps about it. `server.sql`
makes the archive and `server` calls its functions. `tables` has the extra tables of a shared file; `sealing` makes acts
ready to be sent, and `applying` puts those of others into the file."""
