"""Reading content files: YAML with line numbers, schema validation, errors that name file and line."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

CONTENT = Path(__file__).resolve().parents[2]
SCHEMAS = CONTENT / "schema"


@dataclass(frozen=True, order=True)
class Problem:
    file: str
    line: int
    text: str

    def __str__(self):
        return f"content/{self.file}:{self.line}: {self.text}"


class Loader(yaml.SafeLoader):
    """Safe YAML in which a date stays the text that was written and a key given twice is an error."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {key.value} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


# YAML 1.1 reads yes/no/on/off as booleans; here only true and false are.
Loader.yaml_implicit_resolvers = {
    first: [(tag, rx) for tag, rx in rules if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class Document:
    """One YAML file: its data and, for every path into it, the line."""

    def __init__(self, path):
        self.path = path
        self.name = path.relative_to(CONTENT).as_posix()
        text = path.read_text(encoding="utf-8")
        self.data = yaml.load(text, Loader)
        self.root = yaml.compose(text, Loader)

    def line(self, *path):
        node = self.root
        line = node.start_mark.line + 1 if node else 1
        for step in path:
            child = None
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    if key.value == str(step):
                        child, line = value, key.start_mark.line + 1
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                child = node.value[step]
                line = child.start_mark.line + 1
            if child is None:
                break
            node = child
        return line

    def problem(self, text, *path):
        return Problem(self.name, self.line(*path), text)


def load(path, schema, problems):
    """The document, or None after noting why it can't be read or doesn't fit its schema."""
    name = path.relative_to(CONTENT).as_posix()
    if not path.exists():
        problems.append(Problem(name, 1, "the file is missing"))
        return None
    try:
        document = Document(path)
    except yaml.MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark else 1
        problems.append(Problem(name, line, f"not readable as YAML: {e.problem}"))
        return None
    except UnicodeDecodeError:
        problems.append(Problem(name, 1, "not UTF-8"))
        return None
    rules = json.loads((SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8"))
    found = sorted(Draft202012Validator(rules).iter_errors(document.data), key=lambda e: list(map(str, e.path)))
    for error in found:
        where = ".".join(map(str, error.path)) or "top"
        problems.append(document.problem(f"{where}: {error.message[:200]}", *error.path))
    return None if found else document


def camps():
    return sorted(p.parent for p in CONTENT.glob("*/camp.yaml"))
