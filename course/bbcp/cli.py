"""The command `bbcp`: one thin function for each verb."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        words: The words after `bbcp`; those of the process when None.

    Returns:
        The exit code: 0 all went well, 1 something could not be done (one sentence on stderr),
        2 the command line itself was wrong.
    """
    asked = _parser().parse_args(words)
    try:
        return int(asked.run(asked))
    except FileNotFoundError as error:
        print(f"bbcp {asked.verb}: there is no file {error.filename}; check its name.", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read the output has had enough of it
        sys.stderr.close()
        return 1
    except (OSError, ValueError) as error:
        print(f"bbcp {asked.verb}: {error}", file=sys.stderr)
        return 1


def score(asked: argparse.Namespace) -> int:
    """Score JSON lines of objectives from a file or standard input."""
    from bbcp.case import course_cases, read_cases
    from bbcp.score_lines import BadLine, score_lines

    cases = read_cases(asked.cases) if asked.cases else course_cases()
    # Bytes that are not UTF-8 become a mark in their own line, so that the other lines are scored.
    raw = sys.stdin.buffer if asked.file == "-" else Path(asked.file).open("rb")
    code = 0
    with raw:
        for one in score_lines((line.decode("utf-8", "replace") for line in raw), cases):
            if isinstance(one, BadLine):
                print(f"line {one.number}: {one.reason}", file=sys.stderr)
                code = 1
            else:
                sys.stdout.write(json.dumps(one) + "\n")
    return code


def compile_content(asked: argparse.Namespace) -> int:
    """Bring what is made from course/content and from the notebooks up to date."""
    from bbcp.authoring import write_content
    from bbcp.widgets.known_cells import write_known_cells

    changed = [*write_content(), *write_known_cells()]
    print(f"Updated: {', '.join(changed)}" if changed else "All content is up to date.")
    return 0


def release(asked: argparse.Namespace) -> int:
    """Make the learners' exercises from the solutions, with nbgrader."""
    from bbcp.grading.release import release_all

    for line in release_all(asked.assignment):
        print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bbcp", description="Safety over service compliance: course tools.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    one = verbs.add_parser("score", help=score.__doc__, description=score.__doc__)
    one.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON lines (default: standard input)")
    one.add_argument("--cases", type=Path, metavar="CASES.yaml", help="the families (default: the course's own)")
    one.set_defaults(run=score)

    one = verbs.add_parser("content", help=compile_content.__doc__, description=compile_content.__doc__)
    one.set_defaults(run=compile_content)

    one = verbs.add_parser("release", help=release.__doc__, description=release.__doc__)
    one.add_argument("assignment", nargs="*", help="assignments such as ex01_v1 (default: all)")
    one.set_defaults(run=release)
    return parser
