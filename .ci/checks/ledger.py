"""Validates every file of a ledger against docs/schemas, and every journal's chain with nothing but a SHA-256 program.

    python3 .ci/checks/ledger.py DIR
"""
import base64
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
    if parts[0] == "seals":
        return "seal"
    return {"ledger.json": "ledger", "indicators.json": "indicators", "journal.jsonl": "journal-entry"}.get(path.name)


def chain_faults(path, lines):
    before = hashlib.sha256(f"outturn journal\n{path}\n".encode()).hexdigest()
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        if entry["seq"] != number or entry["previous"] != before:
            yield f"line {number}: the chain is broken"
        before = hashlib.sha256(line.encode()).hexdigest()


def merkle_root(leaves):
    """RFC 9162 section 2.1.1."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return hashlib.sha256(b"\1" + merkle_root(leaves[:half]) + merkle_root(leaves[half:])).digest()


def seal_faults(path, seal, folder):
    """The details lead to the root that the file is named after, and the ledger still has what was sealed."""
    journals = seal["journals"]
    leaves = [f"{j['path']} {len(j['entries'])} {j['entries'][-1]}\n".encode() for j in journals]
    if merkle_root(leaves).hex() != path.stem:
        yield "its details do not lead to its root"
    for journal in journals:
        text = (pathlib.Path(folder) / journal["path"]).read_text("utf-8")
        if '"was":' in text:
            continue  # joined branches: outturn verify --seal tells
        there = [hashlib.sha256(line.encode()).hexdigest() for line in text.split("\n")[:-1]]
        if there[: len(journal["entries"])] != journal["entries"]:
            yield f"{journal['path']} is not what was sealed"


def log_faults(folder):
    """Every seal's log leads to the root that its file is named after, and its entries are in the journals."""
    seals = pathlib.Path(folder) / "seals"
    files = {path.stem: path.read_text("utf-8").splitlines() for path in seals.glob("*.log")}

    def leaves(root):
        lines = files[root]
        before = leaves(lines[0].split()[2]) if lines[0].startswith("after ") else []
        return before + [line for line in lines if line.split(" ")[0] in ("entry", "join", "heads")]

    for root in files:
        log = leaves(root)
        if merkle_root([f"{leaf}\n".encode() for leaf in log]).hex() != root:
            yield f"seals/{root}.log: its lines do not lead to its root"
            continue
        size, text = (seals / f"{root}.txt").read_text("utf-8").split("\n")[1:3]
        if int(size) != len(log) or base64.b64decode(text).hex() != root:
            yield f"seals/{root}.txt: not the checkpoint of its log"
        for leaf in log:
            word, path, number, *rest = leaf.split(" ")
            if word != "entry":
                continue
            lines = (pathlib.Path(folder) / path).read_text("utf-8").split("\n")[:-1]
            if any('"was":' in line for line in lines):
                continue  # joined branches: outturn verify tells
            if len(lines) < int(number) or hashlib.sha256(lines[int(number) - 1].encode()).hexdigest() != rest[0]:
                yield f"{path}:{number}: not what was sealed"


def main(folder):
    wrong = files = 0
    validators = {name: validator(name) for name in ("ledger", "indicators", "source", "volume", "journal-entry", "seal")}
    for path in sorted(pathlib.Path(folder).rglob("*.json*")):
        relative = path.relative_to(folder)
        schema = None if relative.parts[0].startswith(".") else schema_of(relative)
        if schema is None:
            continue
        files += 1
        text = path.read_text("utf-8")
        lines = text.split("\n")[:-1] if path.suffix == ".jsonl" else [text]
        faults = [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for line in lines
            for error in validators[schema].iter_errors(json.loads(line))
        ]
        if schema == "journal-entry":
            faults += chain_faults(relative.as_posix(), lines)
        if schema == "seal":
            faults += seal_faults(relative, json.loads(text), folder)
        for fault in faults[:10]:
            print(f"{relative}: {fault}")
        wrong += len(faults)
    for fault in log_faults(folder):
        print(fault)
        wrong += 1
    print(f"{files} files of {folder}: {wrong} faults")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
