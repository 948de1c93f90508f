"""Runs a command and prints what it cost as JSON: wall and processor seconds, peak memory.

    measure.py OUTPUT COMMAND…

The command's standard output goes to the file OUTPUT. os.wait4 tells the resources of exactly this child.
"""

import json
import os
import sys
import time


def main() -> None:
    output, command = sys.argv[1], sys.argv[2:]
    started = time.perf_counter()
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, file, 1)])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - started
    kilobyte = 1 if sys.platform == "darwin" else 1024
    result = {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * kilobyte,
        "status": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
