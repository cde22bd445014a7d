"""Turn the YAML that authors edit into the JSON that the package reads."""

from __future__ import annotations

import json
from pathlib import Path

from bbcp.content import DATA_FOLDER, ContentError
from bbcp.places import course_root
from bbcp.schema_faults import first_fault


def content_folder() -> Path:
    """Return the folder of YAML files that authors edit."""
    return course_root() / "course" / "content"


def schema_of(path: Path) -> Path:
    """Return where the schema of a content file lies, be it there or not."""
    return path.parent / "schemas" / f"{path.stem}.schema.yaml"


def compile_text(yaml_text: str) -> str:
    """Turn one YAML document into the JSON text that ships in the package.

    Args:
        yaml_text: A whole YAML file.

    Returns:
        JSON with a final line end. The same YAML always gives the same JSON.

    Raises:
        yaml.YAMLError: When the text is not YAML; its message names line and column.
    """
    import yaml

    return json.dumps(yaml.safe_load(yaml_text), ensure_ascii=False, indent=1, default=str) + "\n"


def write_content(target: Path = DATA_FOLDER) -> list[str]:
    """Write a JSON copy of every YAML file under `course/content/`, and drop copies of none.

    Every file is checked before the first copy is written.

    Args:
        target: The folder to write to.

    Returns:
        The names written or removed, sorted; empty when everything was up to date.

    Raises:
        ContentError: When a file is not YAML or does not fit its schema; the message names it and the place.
    """
    texts = {path.stem: _compiled(path) for path in sorted(content_folder().glob("*.yaml"))}
    target.mkdir(parents=True, exist_ok=True)
    changed = []
    for stem, text in texts.items():
        copy = target / f"{stem}.json"
        if not copy.exists() or copy.read_text(encoding="utf-8") != text:
            copy.write_text(text, encoding="utf-8", newline="\n")
            changed.append(copy.name)
    for copy in target.glob("*.json"):
        if copy.stem not in texts:
            copy.unlink()
            changed.append(copy.name)
    return sorted(changed)


def _compiled(path: Path) -> str:
    import yaml

    try:
        text = compile_text(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentError(f"{path.name} is not valid YAML: {' '.join(str(error).split())}") from None
    schema = schema_of(path)
    # The copy is what is checked: there every name is text, also one that an author wrote as a number.
    wrong = first_fault(json.loads(text), schema) if schema.exists() else ""
    if wrong:
        raise ContentError(f"{path.name}{wrong}")
    return text
