"""How long one judgement takes, in milliseconds and beside a fixed loop timed in the same run.

    python benchmarks/judging.py OBJECTIVES.jsonl

The file holds JSON lines with `case` and `text`, as `bbcp score` takes them.
"""

import argparse
import json
import statistics
import time
from pathlib import Path

from bbcp import get_case, judge

REFERENCE_STEPS = 20_000


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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    lines = [json.loads(line) for line in parser.parse_args().file.read_text(encoding="utf-8").splitlines()]
    pairs = [(line["text"], get_case(line["case"])) for line in lines]
    for text, case in pairs[:20]:
        judge(text, case)
    reference, times = [], []
    for _ in range(3):
        for text, case in pairs:
            times.append(milliseconds(lambda text=text, case=case: judge(text, case)))
            if len(times) % 10 == 0:
                reference.append(milliseconds(reference_loop))
    long_text = " ".join(text for text, _ in pairs * 50)
    words = long_text.split()[:5000]
    long_time = milliseconds(lambda: judge(" ".join(words), pairs[0][1]))
    loop = statistics.median(reference)
    times.sort()
    result = {
        "texts": len(pairs),
        "judge_ms_median": round(statistics.median(times), 3),
        "judge_ms_p99": round(times[int(len(times) * 0.99)], 3),
        "words_in_long_text": len(words),
        "long_text_ms": round(long_time, 1),
        "reference_loop_ms": round(loop, 3),
        "judge_median_to_reference": round(statistics.median(times) / loop, 3),
        "judge_p99_to_reference": round(times[int(len(times) * 0.99)] / loop, 3),
        "long_text_to_reference": round(long_time / loop, 1),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
