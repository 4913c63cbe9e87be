from __future__ import annotations

from threading import Thread

import numpy as np
from numpy.typing import NDArray

from raamwerk.core.checking.known import Known

Places = NDArray[np.intp]


def test_one_line_of_each_kind_is_judged_and_all_get_its_verdict() -> None:
    asked: list[int] = []
    kind, answer = np.array([3, 3, 8, 3, 8]), np.array([0, 1, 0, 0, 0])

    def judge(rows: Places) -> NDArray[np.uint32]:
        asked.extend(rows.tolist())
        verdicts: NDArray[np.uint32] = (kind[rows] * 10 + answer[rows] + 1).astype(np.uint32)
        return verdicts

    known = Known(20, 2)
    for _ in range(2):
        assert known.verdicts(kind, answer, judge).tolist() == [31, 32, 81, 31, 81]
    assert sorted(asked) == [0, 1, 2]


def test_many_kinds_from_many_threads_get_their_own_verdicts() -> None:
    known = Known(5_000, 3)
    rng = np.random.default_rng(1)
    batches = [(rng.integers(0, 5_000, 3_000), rng.integers(0, 3, 3_000)) for _ in range(8)]
    wrong: list[int] = []

    def work(kind: Places, answer: Places) -> None:
        def judge(rows: Places) -> NDArray[np.uint32]:
            return (kind[rows] * 3 + answer[rows] + 1).astype(np.uint32)

        found = known.verdicts(kind, answer, judge)
        wrong.append(int((found != kind * 3 + answer + 1).sum()))

    threads = [Thread(target=work, args=batch) for batch in batches]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == [0] * 8
