"""Validates data packages with frictionless, and holds the sums of a column against each other as pandas, DuckDB and the
standard library read it."""
import csv
import decimal
import pathlib
import sys


def check_package(path):
    from frictionless import Package

    report = Package(str(path)).validate()
    for task in report.tasks:
        for error in task.errors:
            print("  ", error.message)
    return report.valid


def sums(path, column):
    """The same column added up by each reader that is there."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield "csv", sum(decimal.Decimal(row[column]) for row in csv.DictReader(file) if row[column])
    try:
        import pandas

        yield "pandas", decimal.Decimal(str(pandas.read_csv(path)[column].sum()))
    except ImportError:
        print("skipped: pandas is not installed")
    try:
        import duckdb

        query = f'select sum("{column}"::decimal(38,9)) from read_csv(?, header = true)'
        yield "duckdb", duckdb.execute(query, [str(path)]).fetchone()[0] or decimal.Decimal(0)
    except ImportError:
        print("skipped: duckdb is not installed")


def main(folder):
    wrong = 0
    try:
        import frictionless  # noqa: F401

        for path in sorted(pathlib.Path(folder).rglob("datapackage.json")):
            valid = check_package(path)
            print(path, "ok" if valid else "NOT VALID")
            wrong += not valid
    except ImportError:
        print("skipped: frictionless is not installed")
    for path in sorted(pathlib.Path(folder).rglob("scorecard.csv")):
        for column in ("value", "gap", "outcomeValue"):
            told = dict(sums(path, column))
            same = max(told.values()) - min(told.values()) <= abs(max(told.values())) * decimal.Decimal("1e-12")
            print(path, column, "ok" if same else f"DIFFERS {told}")
            wrong += not same
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
