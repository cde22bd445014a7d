"""How long one judgement takes, in milliseconds and beside a fixed loop timed in the same run.

    python benchmarks/judging.py

The texts are the labelled objectives of course/corpus.
"""

import json
import statistics
import subprocess
import sys
import time
from dataclasses import replace

from bbcp import judge
from bbcp.training.corpus import load_corpus

REFERENCE_STEPS = 20_000
LONG = 5_000
IMPORTS = 5
NEW_FAMILIES = 200


def reference_loop():
    """Do a fixed amount of plain Python work, so that the speed of the machine cancels out."""
    total = 0
    for number in range(REFERENCE_STEPS):
        total = (total * 31 + number) % 1_000_003
    return total


def milliseconds(work):
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def import_time():
    """Return the seconds that a fresh Python takes to import the scorer, its own start taken off."""

    def best(code):
        return min(
            milliseconds(lambda: subprocess.run([sys.executable, "-c", code], check=True)) for _ in range(IMPORTS)
        )

    return (best("import bbcp.scoring") - best("pass")) / 1000


def first_times(pairs):
    """Return the milliseconds of the first judgement for each of some families that were never judged for before."""
    times = []
    for number, (text, case) in enumerate(pairs[:: len(pairs) // NEW_FAMILIES]):
        new = replace(case, id=f"{case.id}-{number}")
        times.append(milliseconds(lambda text=text, case=new: judge(text, case)))
    return times


def main():
    pairs = [(one.text, one.case) for one in load_corpus()]
    for text, case in pairs:
        judge(text, case)
    reference, times = [], []
    for text, case in pairs:
        times.append(milliseconds(lambda text=text, case=case: judge(text, case)))
        if len(times) % 10 == 0:
            reference.append(milliseconds(reference_loop))
    words = " ".join(text for text, _ in pairs * 2).split()[:LONG]
    long_time = milliseconds(lambda: judge(" ".join(words), pairs[0][1]))
    first = statistics.median(first_times(pairs))
    loop = statistics.median(reference)
    times.sort()
    p99 = times[int(len(times) * 0.99)]
    result = {
        "texts": len(pairs),
        "judge_ms_median": round(statistics.median(times), 3),
        "judge_ms_p99": round(p99, 3),
        "words_in_long_text": len(words),
        "long_text_ms": round(long_time, 1),
        "new_family_ms_median": round(first, 3),
        "import_seconds": round(import_time(), 3),
        "reference_loop_ms": round(loop, 3),
        "judge_median_to_reference": round(statistics.median(times) / loop, 3),
        "new_family_to_reference": round(first / loop, 3),
        "judge_p99_to_reference": round(p99 / loop, 3),
        "long_text_to_reference": round(long_time / loop, 1),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
