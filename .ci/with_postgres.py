"""Run a command beside a new PostgreSQL server, whose URL is in POSTGRES_URL.

The server listens on the loopback address only, and its files are in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
HOST = "127.0.0.1"


def programs() -> Path:
    """Return the folder of the newest server that is installed."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not versions:
        sys.exit("no PostgreSQL server is installed: apt-get install postgresql")
    return versions[-1].parent


def free_port() -> int:
    """Return a port that no program listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def main(command: list[str]) -> int:
    """Start the server, run the command, stop the server, and return the command's exit code."""
    folder, port = programs(), free_port()
    # The server refuses to run as root. Debian's package makes a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as temporary:
        if user:
            shutil.chown(temporary, user)

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [folder / program, "-D", f"{temporary}/data", *arguments],
                check=True,
                user=user,
                cwd=temporary,
                stdout=subprocess.DEVNULL,
            )

        run("initdb", "--auth=trust", "--username=test", "--encoding=UTF8", "--no-sync")
        options = f"-h {HOST} -p {port} -k {temporary} -c fsync=off"
        run("pg_ctl", "-w", "-l", f"{temporary}/log", "-o", options, "start")
        url = f"postgresql+psycopg://test@{HOST}:{port}/postgres"
        try:
            made = subprocess.run(command, env={**os.environ, "POSTGRES_URL": url}, check=False)
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    return made.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
