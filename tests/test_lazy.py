"""`once`: a value that is made on the first call, in whichever thread that is."""

from __future__ import annotations

from threading import Event, Thread
from time import sleep

from backworkouts.lazy import once


def test_a_thread_that_comes_while_a_value_is_made_waits_for_it():
    is_making, may_end = Event(), Event()
    made, got = [], []

    @once
    def make():
        is_making.set()
        may_end.wait(10)
        made.append(object())
        return made[-1]

    threads = [Thread(target=lambda: got.append(make())) for _ in range(2)]
    threads[0].start()
    assert is_making.wait(10)
    threads[1].start()
    sleep(0.3)  # the second thread has come to the lock, or finds the value made: both are right
    may_end.set()
    for thread in threads:
        thread.join(10)
    assert 1 == len(made)
    assert made * 2 == got
