"""What a team shares, for the store: the archive on PostgreSQL, and what a shared minute book keeps about it.

`server.sql` makes the archive, and `server` calls its functions. `tables` is what a shared file has more than others;
`sealing` makes the acts that travel from the journal, and `applying` puts those of others into the file.
"""
