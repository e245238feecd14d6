"""Validates data packages with frictionless, and holds the sums of a column against each other as pandas, DuckDB,
LibreOffice and the standard library read it. LibreOffice must find no formula in any table."""
import csv
import decimal
import pathlib
import shutil
import subprocess
import sys
import tempfile


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


def opened(paths):
    """Each table as LibreOffice opens and saves it, by its path."""
    office = shutil.which("soffice") or shutil.which("localc")
    if not office or not paths:
        if not office:
            print("skipped: LibreOffice is not installed")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for number, path in enumerate(paths):
            copies.append(pathlib.Path(folder, f"{number}.csv"))
            shutil.copy(path, copies[-1])
        command = [office, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile", "--infilter=CSV:44,34,76,1"]
        # Fields apart by commas, in quotes, UTF-8; values as they are, not as shown; formulas as formulas.
        command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true", "--outdir", f"{folder}/out", *map(str, copies)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return {path: list(csv.reader(open(f"{folder}/out/{copy.name}", newline="", encoding="utf-8"))) for path, copy in zip(paths, copies)}


def in_office(paths):
    """Whether LibreOffice finds the same sums, and text where text stands."""
    wrong = 0
    for path, rows in opened(paths).items():
        with open(path, newline="", encoding="utf-8-sig") as file:
            told = list(csv.reader(file))
        found = []
        formulas = [cell for row in rows for cell in row if cell.startswith(("=", "Err:", "#"))]
        if formulas:
            found.append(f"formulas: {formulas[:3]}")
        if [len(row) for row in rows] != [len(row) for row in told]:
            found.append(f"{len(rows)} rows of {len(told)}")
        for column, name in enumerate(told[0]):
            if name in ("value", "gap", "outcomeValue"):
                sums = [sum(decimal.Decimal(row[column]) for row in table[1:] if row[column]) for table in (told, rows)]
                if abs(sums[0] - sums[1]) > abs(sums[0]) * decimal.Decimal("1e-12"):
                    found.append(f"{name} {sums}")
        print(path, "in LibreOffice", "ok" if not found else found)
        wrong += len(found)
    return wrong


def main(folder):
    wrong = in_office([p for p in sorted(pathlib.Path(folder).rglob("*.csv")) if p.name != "form.csv"])
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
