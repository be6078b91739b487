"""The command line, with good and with bad input: what it says, its exit status, and that nothing is lost."""

import json
import os
import shutil
import socket
import subprocess

import pytest

from conftest import PLAN, PROGRAM, ROOT, Server, run


def test_help_and_schema():
    assert "serve" in run("--help").stdout
    assert run("schema").stdout == (ROOT / "schema/plan.graphql").read_text(encoding="utf-8")


def test_query(tmp_path):
    done = run("query", "--data", str(ROOT / "snapshots"), "--variables", '{"n": 1}', "query($n: Int!) { goal(number: $n) { number } }")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {"data": {"goal": {"number": 1}}}
    done = run("query", "--data", str(ROOT / "snapshots"), "-", text="{ statistics { plans } }")
    assert json.loads(done.stdout) == {"data": {"statistics": {"plans": 1}}}


def test_stats_names_every_column_and_its_bytes():
    shipped = str(ROOT / "snapshots")
    known = json.loads(run("query", "--data", shipped, "{ statistics { targets edges bytes } }").stdout)["data"]["statistics"]
    stats = json.loads(run("stats", "--json", "--data", shipped).stdout)
    columns = {column["name"]: column for column in stats["columns"]}
    assert len(columns) == len(stats["columns"]) and stats["edges"] == known["edges"]
    assert columns["target.code"]["count"] == known["targets"] and columns["target.code"]["bytes"] >= 4 * known["targets"]
    assert columns["string.bytes"]["count"] > len(PLAN.read_bytes())
    assert stats["bytes"] == sum(column["bytes"] for column in stats["columns"])
    # The lists that are made when they are first needed come on top of what every version has, which allocators round.
    standing = sum(column["bytes"] for column in stats["columns"] if column["group"] not in ("neighbours", "words"))
    assert abs(standing - known["bytes"]) < 4096 and standing < stats["bytes"]
    table = run("stats", "--data", shipped, "--columns").stdout
    assert all(name in table for name in columns) and "bytes an edge and direction" in table
    assert "target.code" not in run("stats", "--data", shipped).stdout


def test_import_reports_and_survives_a_restart(tmp_path):
    data = tmp_path / "data"
    done = run("import", str(PLAN), "--data", str(data))
    assert done.returncode == 0, done.stderr
    assert "86/KH-UBND" in done.stdout and "19 goals" in done.stdout and "lines understood" in done.stdout
    done = run("query", "--data", str(data), "{ plans { nodes { number } } }")
    assert json.loads(done.stdout)["data"]["plans"]["nodes"] == [{"number": "86/KH-UBND"}]


def test_importing_twice_changes_nothing(tmp_path):
    query = "{ statistics { plans targets edges } goals { id } targets(first: 1000) { nodes { id } } }"
    answers = []
    for _ in range(2):
        assert run("import", str(PLAN), "--data", str(tmp_path / "data")).returncode == 0
        answers.append(run("query", "--data", str(tmp_path / "data"), query).stdout)
    assert answers[0] == answers[1]


def test_a_second_plan_shares_agencies_and_documents(tmp_path):
    other = PLAN.read_text(encoding="utf-8").replace("86/KH-UBND", "87/KH-UBND")
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    data = str(tmp_path / "data")
    assert run("import", str(PLAN), str(tmp_path / "other.txt"), "--data", data).returncode == 0
    one = json.loads(run("query", "--data", str(ROOT / "snapshots"), "{ statistics { targets agencies documents } }").stdout)
    two = json.loads(run("query", "--data", data, "{ statistics { targets agencies documents } }").stdout)
    one, two = one["data"]["statistics"], two["data"]["statistics"]
    assert two["targets"] == 2 * one["targets"]
    assert two["agencies"] == one["agencies"]
    assert abs(two["documents"] - one["documents"]) <= 1


def bad_inputs(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "latin.txt").write_bytes("Mục tiêu 1: nghèo".encode() + b"\xe9")
    (folder / "prose.txt").write_text("This is a letter.\n" * 50, encoding="utf-8")
    with open(folder / "large.txt", "wb") as file:
        file.truncate(200 << 20)
    return [
        (folder / "missing.txt", 74),
        (folder, 65),
        (folder / "empty.txt", 65),
        (folder / "binary.txt", 65),
        (folder / "latin.txt", 65),
        (folder / "prose.txt", 65),
        (folder / "large.txt", 65),
    ]


def test_bad_files_are_refused_and_nothing_changes(tmp_path):
    data = tmp_path / "data"
    assert run("import", str(PLAN), "--data", str(data)).returncode == 0
    before = run("query", "--data", str(data), "{ statistics { plans edges } }").stdout
    for path, status in bad_inputs(tmp_path):
        done = run("import", str(path), "--data", str(data))
        assert (done.returncode, path.name) == (status, path.name)
        assert str(path) in done.stderr and "Fatal" not in done.stderr
        done = run("import", str(PLAN), str(path), "--data", str(data))
        assert done.returncode == status
    assert run("query", "--data", str(data), "{ statistics { plans edges } }").stdout == before


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
def test_data_folder_that_cannot_be_written(tmp_path):
    data = tmp_path / "locked"
    data.mkdir()
    data.chmod(0o555)
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents:
        if parent.owner() == "root" and str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    command = [PROGRAM, "import", str(PLAN), "--data", str(data)]
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 74, done.stderr
    assert "cannot be written" in done.stderr
    assert list(data.iterdir()) == []


@pytest.mark.parametrize("command", [["query", "{ __typename }"], ["serve", "--port", "0"], ["export", "dot"], ["snapshot", "list"]])
def test_data_that_is_neither_folder_nor_snapshot(tmp_path, command):
    (tmp_path / "file").write_text("x")
    done = run(*command, "--data", str(tmp_path / "file"))
    assert done.returncode == 65 and "Name a file that plangraph wrote" in done.stderr and (tmp_path / "file").read_text() == "x"
    done = run(*command, "--data", str(tmp_path / "missing"))
    assert done.returncode == 74 and "missing" in done.stderr and not (tmp_path / "missing").exists()


@pytest.mark.parametrize("damage", ["truncated", "flipped", "foreign", "empty"])
def test_damaged_snapshot_is_refused_by_name(tmp_path, damage):
    shipped = (ROOT / "snapshots/86-KH-UBND.plangraph").read_bytes()
    middle = len(shipped) // 2
    content = {
        "truncated": shipped[:middle],
        "flipped": shipped[:middle] + bytes(byte ^ 0x55 for byte in shipped[middle : middle + 64]) + shipped[middle + 64 :],
        "foreign": b"SQLite format 3\0" + b"\0" * 4096,
        "empty": b"",
    }[damage]
    path = tmp_path / "86-KH-UBND.plangraph"
    path.write_bytes(content)
    done = run("serve", "--port", "0", "--data", str(tmp_path))
    assert done.returncode == 65, done.stderr
    assert "86-KH-UBND.plangraph" in done.stderr
    assert path.read_bytes() == content


def test_port_in_use():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "--port", str(taken.getsockname()[1]), "--data", str(ROOT / "snapshots"))
    assert done.returncode == 74
    assert "in use" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["serve", "--port", "70000"], 64),
        (["nonsense"], 64),
        (["query"], 64),
        (["query", "--variables", "{", "{ __typename }"], 65),
        (["query", "{ nothing }"], 65),
        (["export", "png"], 64),
    ],
)
def test_wrong_usage(arguments, status):
    assert run(*arguments).returncode == status


def test_snapshot_is_the_same_each_time_and_as_shipped(tmp_path):
    files = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.plangraph"
        done = run(
            "snapshot", "build", str(PLAN), "--output", str(path),
            "--created-at", "2018-05-29T00:00:00Z", "--label", "86/KH-UBND",
        )
        assert done.returncode == 0, done.stderr
        files.append(path.read_bytes())
    shipped = (ROOT / "snapshots/86-KH-UBND.plangraph").read_bytes()
    assert files[0] == files[1]
    # Bytes 96 to 99 are the version of the SQLite library that wrote the file.
    assert files[0][:96] + files[0][100:] == shipped[:96] + shipped[100:]


def test_a_snapshot_file_is_built_of_what_import_takes(tmp_path):
    folder = tmp_path / "plans"
    folder.mkdir()
    text = PLAN.read_text(encoding="utf-8")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "b.txt").write_text(text, encoding="utf-8")
    output = tmp_path / "built.plangraph"
    build = ("snapshot", "build", str(folder), "--output", str(output), "--created-at", "2018-05-29")
    done = run(*build)
    assert done.returncode == 0 and "is the same plan as" in done.stderr, done.stderr
    assert "wrote 1 plan, " in done.stdout
    (folder / "c.txt").write_bytes(b"\xff\xff")
    before = output.read_bytes()
    done = run(*build)
    assert done.returncode == 65 and "c.txt" in done.stderr and "nothing was written" in done.stderr
    assert output.read_bytes() == before


def test_a_snapshots_day_is_its_beginning(tmp_path):
    build = ("snapshot", "build", str(PLAN), "--output", str(tmp_path / "day.plangraph"), "--created-at")
    assert run(*build, "2018-05-29").returncode == 0
    assert "2018-05-29T00:00:00Z" in run("snapshot", "list", "--data", str(tmp_path / "day.plangraph")).stdout
    done = run(*build, "yesterday")
    assert done.returncode == 65 and "2018-05-29T00:00:00Z" in done.stderr


def test_a_snapshot_file_that_is_not_there_becomes_no_folder(tmp_path):
    done = run("import", str(PLAN), "--data", str(tmp_path / "old.plangraph"))
    assert done.returncode != 0 and "old.plangraph" in done.stderr and not list(tmp_path.iterdir())


def test_addresses_begin_with_the_servers_own(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Server("--port", str(port), "--data", str(ROOT / "snapshots"))
    try:
        _, _, body = server.request("GET", "/export/turtle?root=1.2")
        assert f"<http://127.0.0.1:{port}/id/>".encode() in body
    finally:
        server.stop()


def test_mutation_imports_and_stays(tmp_path):
    (tmp_path / "data").mkdir()
    server = Server("--data", str(tmp_path / "data"))
    try:
        assert server.data("{ statistics { plans } plan { number } }") == {"statistics": {"plans": 0}, "plan": None}
        text = PLAN.read_text(encoding="utf-8")
        data = server.data(
            "mutation($text: String!) { importPlan(text: $text) { plan { number issuedOn } statistics { goals } } }",
            {"text": text},
        )
        assert data["importPlan"] == {
            "plan": {"number": "86/KH-UBND", "issuedOn": "2018-05-29"},
            "statistics": {"goals": 19},
        }
        status, answer = server.post('mutation { importPlan(text: "no plan") { statistics { goals } } }')
        assert answer["data"] is None and answer["errors"][0]["extensions"]["code"] == "NOT_A_PLAN"
        server.process.kill()
        server.process.wait()
        again = Server("--data", str(tmp_path / "data"))
        assert again.data("{ statistics { plans goals } }")["statistics"] == {"plans": 1, "goals": 19}
        again.stop()
    finally:
        server.process.kill()


@pytest.mark.parametrize("arguments", [["export", "ndjson"], ["query", "{ __typename }"], ["schema"], ["inspect", str(PLAN)], ["stats"]])
def test_results_that_cannot_be_written_are_no_success(arguments):
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 74
    assert "standard output took no more: No space left on device" in done.stderr


def test_an_import_stays_though_its_report_is_lost(tmp_path):
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "import", PLAN, "--data", tmp_path / "data"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 74
    assert '"plans":1' in run("query", "{ statistics { plans } }", "--data", tmp_path / "data").stdout


def test_a_reader_that_has_enough_is_no_failure():
    done = subprocess.run(f"{PROGRAM} export ndjson | head -1", shell=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.count("\n") == 1 and "standard output" not in done.stderr


def test_a_folder_without_plans_is_told(tmp_path):
    for arguments in [["inspect"], ["inspect", "--json"]]:
        done = run(*arguments, str(tmp_path))
        assert done.returncode == 65
        assert "there is no .txt, .html, .htm or .docx file in" in done.stderr and done.stdout == ""


@pytest.mark.parametrize("label", ["", " ", "latest", "two\nlines", "\x1b[31mred"])
def test_a_label_that_names_nothing_is_refused(tmp_path, label):
    run("import", PLAN, "--data", tmp_path)
    done = run("snapshot", "save", "--label", label, "--data", str(tmp_path))
    assert done.returncode == 65 and "label" in done.stderr
    assert "\x1b" not in done.stderr and len(run("snapshot", "list", "--data", tmp_path).stdout.splitlines()) == 1


def test_a_host_that_is_unknown():
    done = run("serve", "--host", "unknown.invalid", "--port", "0")
    assert done.returncode == 74 and "unknown.invalid" in done.stderr and "--host" in done.stderr
