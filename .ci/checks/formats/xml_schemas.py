"""Validates exported StratML and IATI against the published XSDs in ../shared/schemas; where those are not there, against
the rules of order and content that .ci/checks/formats/schemas holds. Badges must be well-formed XML."""
import pathlib
import sys

try:
    from lxml import etree
except ImportError:
    sys.exit(print("skipped: the Python package lxml is not installed"))

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parents[2].parent / "shared" / "schemas"
OWN = HERE / "schemas"
NAMES = {"stratml": ("ppor20160216.xsd", "stratml.xsd"), "iati": ("iati-activities-schema.xsd", "iati.xsd")}


def schema(kind):
    published, own = NAMES[kind]
    path = SHARED / published
    if not path.exists():
        path = OWN / own
        print(f"skipped: {SHARED / published} is not there; {own} stands in")
    return etree.XMLSchema(etree.parse(str(path)))


def main(folder):
    wrong = 0
    for kind in NAMES:
        files = [p for p in sorted(pathlib.Path(folder).rglob(f"*{kind}*")) if p.is_file() and p.suffix in (".xml", "")]
        if not files:
            continue
        checker = schema(kind)
        for path in files:
            document = etree.parse(str(path))
            ok = checker.validate(document)
            print(path, "ok" if ok else "\n  " + "\n  ".join(str(e) for e in checker.error_log))
            wrong += not ok
    for path in sorted(pathlib.Path(folder).rglob("*.svg")):
        names = {etree.QName(element).localname for element in etree.parse(str(path)).iter()}
        print(path, "well formed" if not names & {"script", "foreignObject", "a", "image"} else f"holds {names}")
        wrong += bool(names & {"script", "foreignObject", "a", "image"})
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
