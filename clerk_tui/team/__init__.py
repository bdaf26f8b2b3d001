"""Sharing a minute book with a team, through an archive on PostgreSQL.

Every clerk keeps a whole book of their own, which works without the server. `sync` sends what was recorded and takes
in what others have; `sharing` begins and ends it, says how it stands, and does it while the book is used.
"""
