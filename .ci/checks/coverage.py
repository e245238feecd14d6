"""Print line coverage by room from the JSON that llvm-cov wrote; fail unless those that have a floor reach it."""
import json
import os
import sys

FLOOR = {"Outturn": 90.0, "OutturnModel": 90.0, "OutturnLedger": 90.0, "OutturnReading": 85.0, "OutturnScorecard": 85.0}
rooms = {}
for file in json.load(open(sys.argv[1], encoding="utf8"))["data"][0]["files"]:
    parts = file["filename"].split(os.sep)
    if "Sources" in parts:
        room = parts[parts.index("Sources") + 1]
        lines = file["summary"]["lines"]
        covered, count = rooms.get(room, (0, 0))
        rooms[room] = (covered + lines["covered"], count + lines["count"])
short = not FLOOR.keys() <= rooms.keys()
for room, (covered, count) in sorted(rooms.items()):
    share = 100 * covered / count if count else 0.0
    floor = FLOOR.get(room)
    short |= floor is not None and share < floor
    print(f"{room:<18} {covered:>6} of {count:>6} lines  {share:5.1f} %" + (f"  (floor {floor:.0f} %)" if floor else ""))
print("below the floor" if short else "above the floor")
sys.exit(1 if short else 0)
