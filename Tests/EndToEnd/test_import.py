"""Import and inspect: the files that people have, many of them at once, and the report."""

import html
import json
import os
import re
import textwrap
import time
import zipfile

import pytest

from conftest import PLAN, run

TEXT = PLAN.read_text(encoding="utf-8")
FACTS = """{ goals { number title } statistics { targets assignments citations documents agencies edges }
  targets(first: 1000) { nodes { id code label title assignments { role block agency { name } } actions { text } citations(first: 100) { nodes { document { number } source { text } } } } } }"""


def paragraphs():
    return [part.strip("\n").split("\n") for part in TEXT.split("\n\n") if part.strip()]


def page(path):
    """The plan as a browser saves it."""
    body = "\n".join("<p>" + "<br>\n".join(html.escape(line) for line in lines) + "</p>" for lines in paragraphs())
    path.write_text(f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body><nav>x</nav>{body}</body></html>", "utf-8")
    return path


def word(path):
    """The plan as a word processor writes it."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = ("<w:r><w:br/></w:r>".join(f"<w:r><w:t>{html.escape(line)}</w:t></w:r>" for line in lines) for lines in paragraphs())
    body = "".join(f"<w:p>{run}</w:p>" for run in runs)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return path


def query(data, text):
    return json.loads(run("query", "--data", str(data), text).stdout)["data"]


def variant(number, province="Quảng Ninh"):
    """The plan as another one: other numbers, of the plan and of what it cites, in another province."""
    text = TEXT.replace("86/KH-UBND", f"{number}/KH-UBND").replace("Quảng Ninh", province)
    return re.sub(r"QUẢNG NINH", province.upper(), text)


@pytest.mark.parametrize("make, name", [(page, "plan.html"), (word, "plan.docx")])
def test_every_form_of_the_plan_says_the_same(tmp_path, make, name):
    assert run("import", str(PLAN), "--data", str(tmp_path / "text")).returncode == 0
    done = run("import", str(make(tmp_path / name)), "--data", str(tmp_path / "other"))
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "other", FACTS) == query(tmp_path / "text", FACTS)


def test_a_copy_of_a_page_has_its_paragraphs_joined_before_it_is_read(tmp_path):
    assert run("import", str(PLAN), "--data", str(tmp_path / "text")).returncode == 0
    lines = [line for text in TEXT.split("\n") for line in textwrap.wrap(text, 84, break_on_hyphens=False) or [""]]
    (tmp_path / "page.txt").write_text("\n".join(lines), "utf-8")
    done = run("import", str(tmp_path / "page.txt"), "--data", str(tmp_path / "page"))
    assert done.returncode == 0 and "lines were joined" in done.stdout
    facts = "{ targets(first: 1000) { nodes { code assignments { role block agency { name } } } } documents(first: 1000) { nodes { id } } }"
    assert query(tmp_path / "page", facts) == query(tmp_path / "text", facts)


def test_files_of_other_kinds_are_refused_with_advice(tmp_path):
    for name, content, word in [("a.txt", b"%PDF-1.5\n", "PDF"), ("b.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".doc")]:
        (tmp_path / name).write_bytes(content)
        done = run("import", str(tmp_path / name), "--data", str(tmp_path / "data"))
        assert done.returncode == 65 and word in done.stderr and "save" in done.stderr.lower() and ".docx" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_folder_is_imported_and_bad_files_are_left_out(tmp_path):
    plans = tmp_path / "plans"
    (plans / "more" / ".hidden").mkdir(parents=True)
    (plans / "one.txt").write_text(variant(1), "utf-8")
    (plans / "more" / "two.TXT").write_text(variant(2), "utf-8")
    (plans / "bad.txt").write_text("no plan", "utf-8")
    (plans / "~$one.docx").write_bytes(bytes(162))
    (plans / "notes.md").write_text(variant(3), "utf-8")
    (plans / "more" / ".hidden" / "four.txt").write_text(variant(4), "utf-8")
    page(plans / "page.htm")
    done = run("import", str(plans), str(tmp_path / "missing.txt"), "--data", str(tmp_path / "data"))
    assert done.returncode == 65
    assert "bad.txt" in done.stderr and "missing.txt" in done.stderr and "2 of 5 files" in done.stderr
    found = query(tmp_path / "data", "{ plans { nodes { number } } }")["plans"]["nodes"]
    assert [plan["number"] for plan in found] == ["2/KH-UBND", "1/KH-UBND", "86/KH-UBND"]


def test_what_is_no_file_in_a_folder_is_passed_over(tmp_path):
    inside = tmp_path / "plans" / "Phụ lục.html"
    inside.mkdir(parents=True)
    (inside / "one.txt").write_text(variant(1), "utf-8")
    os.mkfifo(tmp_path / "plans" / "pipe.txt")
    done = run("import", str(tmp_path / "plans"), "--data", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "data", "{ plans { nodes { number } } }")["plans"]["nodes"] == [{"number": "1/KH-UBND"}]


def test_a_page_that_closes_nothing_is_read_to_its_end(tmp_path):
    lines = [html.escape(line) for line in TEXT.split("\n") if line.strip()]
    (tmp_path / "open.html").write_text("<html><body>" + "\n".join(f"<div>{line}" for line in lines), "utf-8")
    done = run("import", str(tmp_path / "open.html"), "--data", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "data", "{ targets { totalCount } }")["targets"] == {"totalCount": 138}
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 200_000 + "Mục tiêu 1: a", "utf-8")
    done = run("inspect", str(tmp_path / "deep.html"))
    assert done.returncode == 65 and "deep in each other" in done.stderr


def test_drafts_without_a_number_are_told_apart_by_their_titles(tmp_path):
    draft = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố:      /KH-UBND\nKẾ HOẠCH\nPhát triển %s năm 2026\nMục tiêu 1: Một\nMục tiêu 1.1: Hai\nCơ quan chủ trì: Sở %s\n"
    data = tmp_path / "data"
    for number, (title, agency) in enumerate([("du lịch", "Du lịch"), ("y tế", "Y tế"), ("y tế", "Nội vụ")]):
        (tmp_path / f"{number}.txt").write_text(draft % (title, agency), "utf-8")
        done = run("import", str(tmp_path / f"{number}.txt"), "--data", str(data))
        assert done.returncode == 0 and ("took the place of its former self" in done.stdout) == (number == 2)
    found = query(data, "{ plans { nodes { title } } targets { nodes { assignments { agency { name } } } } }")
    assert [plan["title"] for plan in found["plans"]["nodes"]] == ["KẾ HOẠCH Phát triển du lịch năm 2026", "KẾ HOẠCH Phát triển y tế năm 2026"]
    agencies = [target["assignments"][0]["agency"]["name"] for target in found["targets"]["nodes"]]
    assert agencies == ["Sở Du lịch", "Sở Nội vụ"]


def test_without_a_good_file_nothing_changes(tmp_path):
    (tmp_path / "plans").mkdir()
    assert run("import", str(tmp_path / "plans"), "--data", str(tmp_path / "data")).returncode == 65
    (tmp_path / "plans" / "bad.txt").write_text("no plan", "utf-8")
    assert run("import", str(tmp_path / "plans"), "--data", str(tmp_path / "data")).returncode == 65
    assert not (tmp_path / "data").exists()


def test_the_same_plan_again_makes_no_version(tmp_path):
    data = tmp_path / "data"
    assert "saved" in run("import", str(PLAN), "--data", str(data)).stdout
    before = run("snapshot", "list", "--json", "--data", str(data)).stdout
    done = run("import", str(PLAN), "--data", str(data), "--label", "again")
    assert done.returncode == 0 and "nothing has changed" in done.stdout
    assert '"entries":1' in before and run("snapshot", "list", "--json", "--data", str(data)).stdout == before


def test_a_changed_plan_replaces_its_former_self(tmp_path):
    data = tmp_path / "data"
    (tmp_path / "other.txt").write_text(variant(7, "Hà Nam"), "utf-8")
    assert run("import", str(PLAN), str(tmp_path / "other.txt"), "--data", str(data)).returncode == 0
    wanted = "{ plans { nodes { id number } } agencies(first: 1000) { nodes { id } } targets(first: 1000) { nodes { id code title } } }"
    before = query(data, wanted)
    title = "Triển khai các biện pháp an sinh xã hội thích hợp"
    changed = TEXT.replace(title, "Thực hiện tốt các biện pháp an sinh xã hội thích hợp")
    assert changed != TEXT
    (tmp_path / "changed.txt").write_text(changed, "utf-8")
    assert run("import", str(tmp_path / "changed.txt"), "--data", str(data)).returncode == 0
    after = query(data, wanted)
    assert after["plans"] == before["plans"] and after["agencies"] == before["agencies"]
    pairs = list(zip(before["targets"]["nodes"], after["targets"]["nodes"], strict=True))
    assert all(old["id"] == new["id"] for old, new in pairs)
    assert [old["code"] for old, new in pairs if old["title"] != new["title"]] == ["1.2"]


def test_a_thousand_plans_in_one_version(tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    provinces = ["Quảng Ninh", "Hà Nam", "Nam Định", "Thái Bình", "Lào Cai", "Bắc Giang", "Nghệ An", "Cà Mau"]
    # A part of the plan, so that the test takes seconds.
    for number in range(1000):
        text = variant(number + 1, provinces[number % len(provinces)])
        text = text[: text.index("Mục tiêu 3. Bảo đảm")]
        (plans / f"{number:04}.txt").write_text(text.replace("21-NQ/TW", f"{number % 90 + 10}-NQ/TW"), "utf-8")
    began = time.monotonic()
    done = run("import", str(plans), "--data", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 100
    assert query(tmp_path / "data", "{ statistics { plans } }")["statistics"]["plans"] == 1000
    assert len(done.stdout.splitlines()) == 1001


def test_inspect_shows_what_was_understood(tmp_path):
    text = TEXT.replace("Phối hợp: Các sở, ngành liên quan; Khối cơ quan MTTQ", "Phối hợp: ……\nTheo 1/1/QĐ-UBND", 1)
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    done = run("inspect", str(tmp_path / "plan.txt"))
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "Quảng Ninh" in lines[0] and "2018-05-29" in lines[0]
    place = next(n for n, line in enumerate(lines) if line.startswith("    1.2 "))
    assert lines[place + 1] == "      lead: Sở Lao động - Thương binh và Xã hội"
    assert lines[place + 2].startswith("      with: Các sở, ban, ngành")
    assert any(line.startswith("      block 2: ") for line in lines) and any(line.startswith("      block 2, with: ") for line in lines)
    assert "      2020 = 1.06 % «còn 1,06%»" in lines and "      2030 < 1 % «còn dưới 1%»" in lines
    assert re.search(r"^  \d+: 12-CTr/TU IMPLEMENTS 15-NQ/TW$", done.stdout, re.M)
    assert "  22: DECISION 622/QĐ-TTg «Quyết định số 622/QĐ-TTg ngày 10/5/2017 của Thủ tướng Chính phủ»" in lines
    assert re.search(r"lines understood \(\d+\.\d %\), \d+\.\d % of the characters", done.stdout)
    marks = [n for n, line in enumerate(lines) if re.fullmatch(r" {6} *\^+", line)]
    assert marks
    for n in marks:
        assert re.match(r"  \d+:\d+: (error|warning|note): ", lines[n - 2])
        assert len(lines[n]) <= len(lines[n - 1]) or lines[n - 1].strip() == ""
    empty = next(n for n in marks if "[empty-assignment]" in lines[n - 2])
    shown = lines[empty - 1][lines[empty].index("^") : len(lines[empty])]
    assert shown and shown in text


def test_inspect_for_programs(tmp_path):
    (tmp_path / "bad.txt").write_text("no plan", "utf-8")
    done = run("inspect", "--json", str(PLAN), str(tmp_path / "bad.txt"))
    assert done.returncode == 65
    document = json.loads(done.stdout)
    assert len(document["failures"]) == 1 and "bad.txt" in document["failures"][0]
    (plan,) = document["plans"]
    lines = TEXT.split("\n")
    assert len(plan["lineClasses"]) == len(lines)
    data = TEXT.encode()
    for kind in ["goals", "targets", "actions", "assignments", "indicators", "mentions", "relations", "diagnostics"]:
        assert kind == "diagnostics" or plan[kind]
        for part in plan[kind]:
            source = part["source"]
            assert data[source["start"] : source["end"]].decode() == source["text"]
            assert source["line"] == data[: source["start"]].count(b"\n") + 1
    target = next(target for target in plan["targets"] if target["code"] == "1.2")
    index = plan["targets"].index(target)
    leads = [part for part in plan["assignments"] if part["owner"] == {"target": index} and part["role"] == "LEAD"]
    assert [plan["agencies"][part["agency"]]["name"] for part in leads] == ["Sở Lao động - Thương binh và Xã hội"]
    assert plan["goals"][target["goal"]]["number"] == 1
    assert plan["header"]["number"] == "86/KH-UBND" and plan["header"]["issuedOn"] == "2018-05-29"
    assert plan["understood"]["understoodLines"] <= plan["understood"]["lines"]


def test_what_is_no_part_of_the_plan_is_told_and_not_counted(tmp_path):
    text = "Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n-----\n12\nThời gian thực hiện: 2026\n- Làm.\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    plan = json.loads(run("inspect", "--json", str(tmp_path / "plan.txt")).stdout)["plans"][0]
    told = [part["source"]["line"] for part in plan["diagnostics"] if part["code"] == "line-without-part"]
    assert told == [5]
    assert (plan["understood"]["lines"], plan["understood"]["understoodLines"]) == (7, 6)


def test_import_in_full(tmp_path):
    done = run("import", "--full", str(PLAN), "--data", str(tmp_path / "data"))
    assert done.returncode == 0 and "outline" in done.stdout and "references" in done.stdout
    assert "outline" not in run("import", str(PLAN), "--data", str(tmp_path / "data")).stdout
