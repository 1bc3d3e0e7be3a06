"""The first use of the library from many threads at once, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

# All threads wait for each other, and then use the library for the first time in the process.
CODE = """
import sys, threading
import backworkouts as bw

sys.setswitchinterval(1e-6)
TEXT = '{"format": "backworkouts.workout/2", "name": "A", "blocks": [{"exercise": "pull_up", "sets": [{"count": 3, "reps": "8-10", "load": "60 kg"}]}, {"exercise": "deadlift", "sets": [{"reps": 5}]}]}'
BAD = TEXT.replace('"reps": 5', '"reps": 0')
barrier = threading.Barrier(32)
results, errors = [], []

def use():
    try:
        barrier.wait()
        workout = bw.loads(TEXT)
        try:
            bw.loads(BAD)
        except bw.errors.InvalidDocumentError as error:
            problem = str(error)
        results.append((id(bw.catalog), id(workout.exercises[0]), bw.dumps(workout) == TEXT,
                        problem, bw.resolve("lat pulldown").id, str(bw.session_volume(workout))))
    except BaseException as error:
        errors.append(repr(error))

threads = [threading.Thread(target=use) for _ in range(32)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(results), len(set(results)), errors[:1])
"""


@pytest.mark.parametrize("plain", ["", "1"], ids=["msgspec", "the standard library"])
@pytest.mark.parametrize("attempt", range(3))
def test_the_first_use_is_safe_in_32_threads(plain, attempt):
    environment = {**os.environ, "BACKWORKOUTS_PLAIN": plain, "PYTHONHASHSEED": str(attempt)}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", CODE],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        check=False,
    )
    assert (0, "32 1 []\n", "") == (done.returncode, done.stdout, done.stderr)
