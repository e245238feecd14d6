"""Validates every file of a ledger against docs/schemas, and every journal's chain with nothing but a SHA-256 program.

    python3 .ci/checks/ledger.py DIR
"""
import hashlib
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(print("skipped: the Python package jsonschema is not installed"))

ROOT = pathlib.Path(__file__).resolve().parents[2]


def validator(name):
    schema = json.loads((ROOT / "docs/schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def schema_of(path):
    parts = path.parts
    if parts[0] == "places":
        return "journal-entry" if path.name.endswith(".journal.jsonl") else "volume"
    if parts[0] == "sources":
        return "source"
    return {"ledger.json": "ledger", "indicators.json": "indicators", "journal.jsonl": "journal-entry"}.get(path.name)


def chain_faults(path, lines):
    before = hashlib.sha256(f"outturn journal\n{path}\n".encode()).hexdigest()
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        if entry["seq"] != number or entry["previous"] != before:
            yield f"line {number}: the chain is broken"
        before = hashlib.sha256(line.encode()).hexdigest()


def main(folder):
    wrong = files = 0
    validators = {name: validator(name) for name in ("ledger", "indicators", "source", "volume", "journal-entry")}
    for path in sorted(pathlib.Path(folder).rglob("*.json*")):
        relative = path.relative_to(folder)
        schema = None if relative.parts[0].startswith(".") else schema_of(relative)
        if schema is None:
            continue
        files += 1
        text = path.read_text("utf-8")
        lines = text.splitlines() if path.suffix == ".jsonl" else [text]
        faults = [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for line in lines
            for error in validators[schema].iter_errors(json.loads(line))
        ]
        if schema == "journal-entry":
            faults += chain_faults(relative.as_posix(), lines)
        for fault in faults[:10]:
            print(f"{relative}: {fault}")
        wrong += len(faults)
    print(f"{files} files of {folder}: {wrong} faults")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
