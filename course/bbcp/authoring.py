"""Turn the YAML that authors edit into the JSON that the package reads."""

from __future__ import annotations

import json
from pathlib import Path

from bbcp.content import DATA_FOLDER, ContentError
from bbcp.places import course_root


def content_folder() -> Path:
    """Return the folder of YAML files that authors edit."""
    return course_root() / "course" / "content"


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

    Args:
        target: The folder to write to.

    Returns:
        The names written or removed, sorted; empty when everything was up to date.

    Raises:
        ContentError: When a file is not YAML; the message names it and the place.
    """
    target.mkdir(parents=True, exist_ok=True)
    changed = []
    sources = {path.stem: path for path in content_folder().glob("*.yaml")}
    for stem, path in sources.items():
        copy = target / f"{stem}.json"
        text = _compiled(path)
        if not copy.exists() or copy.read_text(encoding="utf-8") != text:
            copy.write_text(text, encoding="utf-8", newline="\n")
            changed.append(copy.name)
    for copy in target.glob("*.json"):
        if copy.stem not in sources:
            copy.unlink()
            changed.append(copy.name)
    return sorted(changed)


def _compiled(path: Path) -> str:
    import yaml

    try:
        return compile_text(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentError(f"{path.name} is not valid YAML: {' '.join(str(error).split())}") from None
