"""speed.py BIN_FOLDER SIZE [SIZE…]: count verdicts by place and year over the same pairs of promise and outcome, with outturn
and with the programs one would otherwise take, each as a whole process; print times as ratios, check that all counts agree, and
fail when a ratio is worse than its threshold. Programs that are not installed are left out."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

BIN, SIZES = os.path.abspath(sys.argv[1]), [int(size) for size in sys.argv[2:]]
# Tenths of a percent, whole numbers: exact in every program. About allows the larger of 5 % and half the last digit told,
# half a point where the target is zero.
FULFILLED = """CASE bound
  WHEN 'atLeast' THEN outcome >= target WHEN 'moreThan' THEN outcome > target WHEN 'atMost' THEN outcome <= target
  WHEN 'about' THEN 20 * (outcome - target) * (CASE direction WHEN 'higher' THEN 1 ELSE -1 END)
                    >= -(CASE WHEN target = 0 THEN 100 WHEN target > 10 THEN target ELSE 10 END)
  ELSE (outcome - target) * (CASE direction WHEN 'higher' THEN 1 ELSE -1 END) >= 0 END"""
SQL = f"SELECT place, year, count(*) n, sum(CASE WHEN {FULFILLED} THEN 1 ELSE 0 END) f FROM pairs GROUP BY place, year"
DUCKDB = f"""import duckdb, sys
db = duckdb.connect()
sql = '''{SQL}'''.replace('FROM pairs', "FROM read_json('" + sys.argv[1] + "', format='newline_delimited')")
print(sum(r[3] for r in db.execute(sql).fetchall()))"""
PANDAS = """import pandas, sys
t = pandas.read_json(sys.argv[1], lines=True)
s = (t.outcome - t.target) * t.direction.map({'lower': -1, 'limit': -1, 'higher': 1})
good = {'atLeast': t.outcome >= t.target, 'moreThan': t.outcome > t.target, 'atMost': t.outcome <= t.target,
        'about': 20 * s >= -t.target.clip(lower=10).where(t.target != 0, 100), 'exactly': s >= 0}
t['f'] = sum((t.bound == b) & g for b, g in good.items())
print(int(t.groupby(['place', 'year']).f.sum().sum()))"""
SQLITE = f"""import json, sqlite3, sys
db = sqlite3.connect(':memory:')
db.execute('CREATE TABLE pairs (place, year, direction, bound, target, outcome)')
rows = map(json.loads, open(sys.argv[1], encoding='utf8'))
db.executemany('INSERT INTO pairs VALUES (?,?,?,?,?,?)',
               ((r['place'], r['year'], r['direction'], r['bound'], r['target'], r['outcome']) for r in rows))
print(sum(r[3] for r in db.execute('''{SQL}''')))"""
# What stays when the import has been paid for before.
IMPORTED = f"""import sqlite3, sys
print(sum(r[3] for r in sqlite3.connect(sys.argv[1]).execute('''{SQL}''')))"""
IMPORT = """import json, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute('CREATE TABLE pairs (place, year, direction, bound, target, outcome)')
db.executemany('INSERT INTO pairs VALUES (:place,:year,:direction,:bound,:target,:outcome)',
               map(json.loads, open(sys.argv[1], encoding='utf8')))
db.commit()"""
POLARS = """import polars, sys
from polars import col, when
t = polars.scan_ndjson(sys.argv[1])
s = (col.outcome - col.target) * when(col.direction == 'higher').then(1).otherwise(-1)
f = (when(col.bound == 'atLeast').then(col.outcome >= col.target).when(col.bound == 'moreThan').then(col.outcome > col.target)
     .when(col.bound == 'atMost').then(col.outcome <= col.target)
     .when(col.bound == 'about').then(20 * s >= -when(col.target == 0).then(100).otherwise(col.target.clip(10))).otherwise(s >= 0))
print(t.with_columns(f=f).group_by('place', 'year').agg(col.f.sum()).collect()['f'].sum())"""
JQ = """reduce inputs as $r ({}; .["\\($r.place) \\($r.year)"] += ((if $r.direction == "higher" then 1 else -1 end) as $s |
  if $r.bound == "atLeast" then $r.outcome >= $r.target elif $r.bound == "moreThan" then $r.outcome > $r.target
  elif $r.bound == "atMost" then $r.outcome <= $r.target
  elif $r.bound == "about" then 20 * $s * ($r.outcome - $r.target) >= -(if $r.target == 0 then 100 else [$r.target, 10] | max end)
  else $s * ($r.outcome - $r.target) >= 0 end | if . then 1 else 0 end)) | add"""

# What goes over the whole ledger may cost twelve times as much for ten times the records; what is about one place, year or record
# may grow by what listing the folders takes.
WHOLE = {"outturn score, nothing kept", "outturn score, first", "outturn list", "outturn verify", "outturn check"}
MOST_OF_ONE = 2.5
# Every byte is digested, and JSON is stepped through: as multiples of the processor time of sha256sum.
MOST_OF_SHA = 8


def run(words, count, env=None, isTold=True):
    """Median seconds, processor seconds, peak MB and output of whole processes. Output that is not asked for is not read: a
    child's peak is never told as less than ours."""
    runs = []
    for _ in range(count):
        start = time.perf_counter()
        child = subprocess.Popen(words, stdout=subprocess.PIPE if isTold else subprocess.DEVNULL, stderr=subprocess.PIPE, env=env)
        out, err = child.stdout.read() if isTold else b"", child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        if status:
            sys.exit(f"{words[0]}: {err.decode()[-400:]}")
        runs.append((time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.decode()))
    return sorted(runs)[len(runs) // 2]


def fulfilled(text):
    data = [json.loads(line) for line in text.splitlines()]
    return sum(row["fulfilled"] for row in data)


def journal(pairs, path):
    """The pairs as hledger takes them: every promise a yearly goal of an account of its own, every outcome a posting to it."""
    with open(pairs, encoding="utf8") as lines, open(path, "w", encoding="utf8") as out:
        for number, line in enumerate(lines):
            pair = json.loads(line)
            account, year = f"{pair['place']}:{pair['year']}:{number}", pair["year"]
            out.write(f"~ yearly from {year}-01-01 to {year + 1}-01-01\n  {account}  {pair['target']}\n  goals\n\n"
                      f"{year}-12-31 outcome\n  {account}  {pair['outcome']}\n  outcomes\n\n")


def main():
    here = {name: __import__("importlib.util").util.find_spec(name) for name in ("duckdb", "pandas", "polars")}
    python = [sys.executable, "-c"]
    last, failed = None, []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            made = os.path.join(folder, "made")
            subprocess.run([f"{BIN}/OutturnBench", "generate", made, str(size)], check=True)
            ledger, pairs = f"{made}/ledger", f"{made}/pairs.jsonl"
            # Nothing is believed from outside of a file that was touched in the last three seconds.
            time.sleep(4)
            env = dict(os.environ, OUTTURN_CACHE=f"{folder}/cache", OUTTURN_BY="bench")
            none = dict(env, OUTTURN_CACHE="")
            outturn = [f"{BIN}/outturn"]
            score = outturn + ["score", "--summary", "--format", "jsonl", "--ledger", ledger, "--on", "2026-01-01"]
            place = ["--place", "cn/province/city-0", "--period", "2001"]
            times = 5 if size <= 10_000 else 3 if size <= 100_000 else 1

            # The same counts: the name, the words, how often, the environment.
            asks = [("outturn score, nothing kept", score, times, none), ("outturn score, first", score, 1, env),
                    ("outturn score, again", score, max(times, 3), env)]
            if here["duckdb"]:
                asks.append(("duckdb over JSON Lines", python + [DUCKDB, pairs], times, None))
            if here["polars"]:
                asks.append(("polars", python + [POLARS, pairs], times, None))
            subprocess.run(python + [IMPORT, pairs, f"{made}/pairs.db"], check=True)
            asks += [("sqlite with import", python + [SQLITE, pairs], 1, None),
                     ("sqlite, imported before", python + [IMPORTED, f"{made}/pairs.db"], times, None)]
            if here["pandas"]:
                asks.append(("pandas", python + [PANDAS, pairs], 1, None))
            if shutil.which("jq") and size <= 100_000:
                asks.append(("jq", ["jq", "-n", JQ, pairs], 1, None))
            rows = [(name, run(*ask)) for name, *ask in asks]
            results = {name: (fulfilled(r[3]) if name.startswith("outturn") else int(r[3])) for name, r in rows}
            if len(set(results.values())) != 1:
                failed.append(f"{size}: the counts differ: {results}")
            if shutil.which("hledger") and size <= 1_000:
                journal(pairs, f"{made}/pairs.journal")
                rows.append(("hledger bal --budget", run(["hledger", "-f", f"{made}/pairs.journal", "bal", "--budget", "-Y"], 1, None, False)))

            told = run(outturn + ["list", "--format", "jsonl", "--ledger", ledger] + place, 1, env)[3]
            id = json.loads(told.splitlines()[0])["id"]
            one = outturn + ["score", "--ledger", ledger, "--on", "2026-01-01"] + place
            run(one, 1, env)
            checks = ["readable", "chained", "canonical", "linked", "unique", "units", "periods"]
            more = [("outturn --version", outturn + ["--version"], 5, env),
                    ("outturn score, one place and year", one, max(times, 3), env),
                    ("outturn show ID", outturn + ["show", id, "--ledger", ledger], max(times, 3), env),
                    ("outturn log ID", outturn + ["log", id, "--ledger", ledger], max(times, 3), env),
                    ("outturn record, synced", outturn + ["record", "commitment", "GDP +9%", "--ledger", ledger] + place, 1, env),
                    ("outturn list", outturn + ["list", "--format", "jsonl", "--ledger", ledger], 1, env, False),
                    ("outturn verify", outturn + ["verify", "--ledger", ledger], times, env),
                    ("outturn check", outturn + ["check"] + checks + ["--ledger", ledger], 1, env),
                    ("sha256sum of every file", ["sh", "-c", f"find {ledger} -type f -print0 | xargs -0 sha256sum"], times, None, False)]
            rows += [(name, run(*ask)) for name, *ask in more]
            asked = {name: ask for name, *ask in asks + more}
            mb = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(ledger) for f in fs) / 1e6
            print(f"\n{size} pairs: ledger {mb:.1f} MB, JSON Lines {os.path.getsize(pairs) / 1e6:.1f} MB")
            again = dict(rows)["outturn score, again"][0]
            for name, (wall, cpu, peak, _) in rows:
                print(f"  {name:<36}{wall * 1000:>9.1f} ms {cpu * 1000:>9.1f} ms of processors {peak:>8.1f} MB  "
                      f"{wall / again:>7.2f} × score again")
            took = dict(rows)
            if "duckdb over JSON Lines" in took and again > 2 * took["duckdb over JSON Lines"][0]:
                failed.append(f"{size}: a second score takes more than twice what duckdb does")
            if size >= 10_000 and took["outturn score, again"][1] > took["outturn score, nothing kept"][1] / 2:
                failed.append(f"{size}: a second score is not twice as fast as the first")
            if size >= 10_000 and took["outturn verify"][1] > MOST_OF_SHA * took["sha256sum of every file"][1]:
                failed.append(f"{size}: verify takes more than {MOST_OF_SHA} times what sha256sum does")
            if last and size == 10 * last[0]:
                for name, (_, cpu, _, _) in rows:
                    before = last[1].get(name)
                    # Less than a twentieth of a second says more of the machine than of the program.
                    if not before or not name.startswith("outturn") or name == "outturn score, again":
                        continue
                    # A thousand records are not even one place with all its years.
                    if name not in WHOLE and last[0] < 10_000:
                        continue
                    most = 12 if name in WHOLE else MOST_OF_ONE
                    # A machine that was busy just then is asked once more; a record is made only once.
                    if cpu > max(0.05, most * before[1]) and name != "outturn record, synced":
                        cpu = min(cpu, run(*asked[name])[1])
                    if cpu > max(0.05, most * before[1]):
                        failed.append(f"{size}: {name} costs {cpu / before[1]:.1f} times what it does for a tenth, more than {most}")
            last = (size, took)
    for line in failed:
        print(line)
    return 1 if failed else 0


sys.exit(main())
