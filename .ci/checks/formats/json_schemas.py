"""Validates exported JSON against docs/schemas with the jsonschema package."""
import json
import pathlib
import sys

try:
    import jsonschema
    from referencing import Registry, Resource
except ImportError:
    sys.exit(print("skipped: the Python package jsonschema is not installed"))

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCHEMAS = {path.name: json.loads(path.read_text("utf-8")) for path in sorted((ROOT / "docs/schemas").glob("*.json"))}
REGISTRY = Registry().with_resources([(s["$id"], Resource.from_contents(s)) for s in SCHEMAS.values() if "$id" in s])


def problems(schema, value):
    checker = jsonschema.Draft202012Validator(SCHEMAS[schema], registry=REGISTRY, format_checker=jsonschema.FormatChecker())
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in checker.iter_errors(value)]


def main(folder):
    wrong = 0
    for name, schema in SCHEMAS.items():
        jsonschema.Draft202012Validator.check_schema(schema)
    for path in sorted(pathlib.Path(folder).rglob("*.json*")):
        if path.name.startswith("scorecard") and path.suffix == ".json":
            found = problems("scorecard.schema.json", json.loads(path.read_text("utf-8")))
        elif path.name.startswith("scorecard") and path.suffix == ".jsonl":
            lines = path.read_text("utf-8").splitlines()
            found = [f"line {n}: {p}" for n, line in enumerate(lines, 1) for p in problems("assessment.schema.json", json.loads(line))]
        else:
            continue
        print(path, "ok" if not found else "\n  " + "\n  ".join(found))
        wrong += len(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
