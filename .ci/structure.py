"""Checks the directions of Sources/README.md: each target imports only those above it in the table."""

import json
import re
import subprocess
import sys

ROW = re.compile(r"^\| `(\w+)` \|[^|]*\| ([^|]*)\|$")


def main() -> int:
    with open("Sources/README.md", encoding="utf-8") as file:
        rows = [match for line in file if (match := ROW.match(line.rstrip()))]
    allowed = {name: set(re.findall(r"`(\w+)`", imports)) for name, imports in (row.groups() for row in rows)}
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], check=True, capture_output=True).stdout)
    system = {target["name"] for target in package["targets"] if target["type"] == "system"}
    faults = []
    for target in package["targets"]:
        # The table is about Sources; what lies under Tests may use all of it.
        if target["type"] not in ("regular", "executable") or (target.get("path") or "").startswith("Tests/"):
            continue
        name = target["name"]
        if name not in allowed:
            faults.append(f"{name} is not in the table of Sources/README.md")
            continue
        used = {entry["byName"][0] for entry in target["dependencies"] if "byName" in entry} - system
        faults += [f"{name} imports {other}, which its row does not name" for other in sorted(used - allowed[name])]
        order = list(allowed)
        faults += [
            f"{name} imports {other}, which stands below it"
            for other in sorted(used)
            if other in order and order.index(other) > order.index(name)
        ]
        faults += [
            f"{name} imports {other}: GraphQL and Plan meet in PlanAPI alone"
            for other in sorted(used)
            if name.startswith("GraphQL") and other.startswith("Plan")
            or name.startswith("Plan") and other.startswith("GraphQL") and name != "PlanAPI"
        ]
    print("\n".join(faults) or f"structure: {len(allowed)} targets, every import in its direction")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
