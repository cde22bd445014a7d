"""The command `bbcp`: one thin function for each verb."""

from __future__ import annotations

import argparse
import io
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
    for stream in (sys.stdout, sys.stderr):
        # Where a window or a file has other letters, such as on Windows, a name loses a letter and not the whole run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return int(asked.run(asked))
    except FileNotFoundError as error:
        print(f"bbcp {asked.verb}: there is no file {error.filename}; check its name.", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != "sklearn":
            raise
        print(f"bbcp {asked.verb}: this needs scikit-learn. Run once: python start.py test", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read the output has had enough of it
        sys.stderr.close()
        return 1
    except (OSError, ValueError) as error:
        print(f"bbcp {asked.verb}: {error}", file=sys.stderr)
        return 1


def score(asked: argparse.Namespace) -> int:
    """Score JSON lines of objectives from a file or standard input."""
    from bbcp.case import all_cases, read_cases
    from bbcp.score_lines import BadLine, score_lines

    cases = read_cases(asked.cases) if asked.cases else all_cases()
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
    from bbcp.content import load
    from bbcp.glossary_page import write_glossary
    from bbcp.widgets.course_map import write_shell_files
    from bbcp.widgets.known_cells import write_known_cells

    changed = write_content()
    load.cache_clear()  # the map is made from what was just written
    changed += [*write_glossary(), *write_known_cells(), *write_shell_files()]
    print(f"Updated: {', '.join(changed)}" if changed else "All content is up to date.")
    return 0


def make_up(asked: argparse.Namespace) -> int:
    """Make the made-up caseload of module 01 anew from its seed, and record it."""
    from bbcp.made_up.caseload import RECORD, write_record

    changed = write_record()
    print(f"Recorded: {RECORD}.json" if changed else "The made-up caseload is up to date.")
    return 0


def explain_text(asked: argparse.Namespace) -> int:
    """Print how one objective is judged, as a tree of evidence."""
    from bbcp.case import CaseError, all_cases, read_cases
    from bbcp.explain import explain

    cases = read_cases(asked.cases) if asked.cases else all_cases()
    if asked.case not in cases:
        raise CaseError(f"There is no case called '{asked.case}'. There are: {', '.join(cases)}.")
    print("\n".join(explain(asked.text, cases[asked.case])))
    return 0


def train(asked: argparse.Namespace) -> int:
    """Make the scorer's weights anew from the labelled objectives in course/corpus."""
    from bbcp.scoring.weigh import WEIGHTS_FILE
    from bbcp.training.corpus import load_corpus
    from bbcp.training.fit import train

    target = asked.to or WEIGHTS_FILE
    count = train(load_corpus(), target)
    print(f"Wrote {target.name}, learned from {count} labelled objectives; the held-out ones were left aside.")
    return 0


def evaluate(asked: argparse.Namespace) -> int:
    """Measure the scorer on labelled objectives that it was not fitted on."""
    from bbcp.training.corpus import load_corpus
    from bbcp.training.evaluate import evaluate, people
    from bbcp.training.report import lines

    rows = load_corpus()
    twice = people(rows)
    reports = [*([twice] if twice.guesses else []), *evaluate(rows, asked.by or "", asked.ngrams)]
    if asked.json:
        print(json.dumps([one.to_json() for one in reports], ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(reports)))
    return 0


def progress(asked: argparse.Namespace) -> int:
    """Show what was tried so far, one line for each activity, from the log of tries on this computer."""
    from bbcp.attempts import log_path
    from bbcp.progress_table import progress_table, read_log, table_json, table_text

    path = asked.log or log_path()
    statements, damaged = read_log(path) if asked.log or path.exists() else ([], 0)
    table = progress_table(statements)
    if damaged and table.empty:
        raise ValueError(
            f"no line of {path} can be read. Keep a copy of the file and ask for help; the course goes on."
        )
    if damaged:
        print(f"{'1 line' if damaged == 1 else f'{damaged} lines'} of {path.name} could not be read.", file=sys.stderr)
    if asked.json:
        print(table_json(table))
    elif table.empty:
        print("There are no tries yet. Open a page of the course and try an activity; then ask again.")
    else:
        print(table_text(table))
    return 0


def _parser() -> argparse.ArgumentParser:
    from bbcp.grading.verbs import add_grading_verbs

    parser = argparse.ArgumentParser(prog="bbcp", description="Safety over service compliance: course tools.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    one = verbs.add_parser("score", help=score.__doc__, description=score.__doc__)
    one.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON lines (default: standard input)")
    one.add_argument("--cases", type=Path, metavar="CASES.yaml", help="the families (default: the course's own)")
    one.set_defaults(run=score)

    one = verbs.add_parser("content", help=compile_content.__doc__, description=compile_content.__doc__)
    one.set_defaults(run=compile_content)

    one = verbs.add_parser("made-up", help=make_up.__doc__, description=make_up.__doc__)
    one.set_defaults(run=make_up)

    add_grading_verbs(verbs)

    one = verbs.add_parser("explain", help=explain_text.__doc__, description=explain_text.__doc__)
    one.add_argument("text", metavar="TEXT", help="the objective")
    one.add_argument("--case", required=True, help="the family, such as milo")
    one.add_argument("--cases", type=Path, metavar="CASES.yaml", help="the families (default: the course's own)")
    one.set_defaults(run=explain_text)

    one = verbs.add_parser("train", help=train.__doc__, description=train.__doc__)
    one.add_argument("--to", type=Path, metavar="FILE", help="where to write (default: the package's own weights)")
    one.set_defaults(run=train)

    one = verbs.add_parser("evaluate", help=evaluate.__doc__, description=evaluate.__doc__)
    one.add_argument("--by", choices=("writer", "family"), help="leave out one writer, or some families, at a time")
    one.add_argument(
        "--ngrams", action="store_true", help="tell how hard the texts are: what word and letter runs reach"
    )
    one.add_argument("--json", action="store_true", help="print JSON")
    one.set_defaults(run=evaluate)

    one = verbs.add_parser("progress", help=progress.__doc__, description=progress.__doc__)
    one.add_argument("--log", type=Path, metavar="FILE", help="the log of tries (default: the one in your work folder)")
    one.add_argument("--json", action="store_true", help="print JSON")
    one.set_defaults(run=progress)
    return parser
