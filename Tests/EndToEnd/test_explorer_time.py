"""The page for people through time: two snapshots compared, the graph as it was, a server of saved queries alone."""

import json
import pathlib
import re
import shutil

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from conftest import PLAN, ROOT, Server

ACCESSIBILITY = (pathlib.Path(__file__).parent / "accessibility.js").read_text(encoding="utf-8")
KINDS = ["plans", "targets", "assignments", "documents", "citations"]
CHANGES = ["ADDED", "REMOVED", "CHANGED"]
WORDS = {"ADDED": "Thêm", "REMOVED": "Bỏ", "CHANGED": "Sửa"}


def edited(text: str) -> str:
    """The plan with a changed title, another lead agency, one target less and a measure that cites a new document."""
    lines = text.split("\n")

    def place(start: str) -> int:
        return next(index for index, line in enumerate(lines) if line.startswith(start))

    del lines[place("Mục tiêu 1.4:") : place("Mục tiêu 2:")]
    for start, old, new in [
        ("Mục tiêu 1.1:", "còn 1,06%", "còn dưới 0,95%"),
        ("- Thúc đẩy lồng ghép yếu tố giới", "nghèo.", "nghèo theo Quyết định số 999/QĐ-UBND ngày 01/02/2018 của UBND tỉnh."),
        ("Chủ trì: Sở Tư pháp", "Sở Tư pháp", "Sở Nội vụ"),
    ]:
        lines[place(start)] = lines[place(start)].replace(old, new)
    return "\n".join(lines)


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """A server whose graph was saved twice and changed once more; the snapshots, oldest first."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", folder)
    server = Server("--data", str(folder))
    text = edited(PLAN.read_text(encoding="utf-8"))
    change = "mutation($t: String!, $l: String) { importPlan(text: $t, label: $l) { plan { id } } }"
    server.data(change, {"t": text, "l": "sửa đổi"})
    server.data(change, {"t": text.replace("Sở Y tế", "Sở Tài chính")})
    nodes = server.data("{ snapshots { nodes { id label } } }")["snapshots"]["nodes"]
    found = {node["label"]: node["id"] for node in nodes}
    yield server, [found["86/KH-UBND"], found["sửa đổi"]]
    server.stop()


@pytest.fixture(scope="module")
def window(history, tmp_path_factory):
    opened = Browser(f"http://127.0.0.1:{history[0].port}", tmp_path_factory.mktemp("downloads"))
    yield opened
    opened.close()


def counts(server, start, end=None):
    fields = " ".join(f"{kind}{change}: {kind}(change: [{change}]) {{ totalCount }}" for kind in KINDS for change in CHANGES)
    found = server.data("query($f: ID!, $t: ID) { diff(from: $f, to: $t) { %s } }" % fields, {"f": start, "t": end})["diff"]
    return [[found[kind + change]["totalCount"] for change in CHANGES] for kind in KINDS]


def shown_counts(browser):
    rows = browser.script("return [...document.querySelectorAll('.change-counts tbody tr')].map((r) => [...r.cells].slice(1).map((c) => c.textContent))")
    return [[0 if cell == "–" else int(re.sub(r"\D", "", cell)) for cell in row] for row in rows]


def entries(browser):
    return len(browser.all(".changes > li"))


def choose(browser, label, value):
    browser.script(
        """const s = [...document.querySelectorAll('main label.field')].find((l) => l.firstChild.textContent === arguments[0]).querySelector('select');
        s.value = arguments[1]; s.dispatchEvent(new Event('change'))""",
        label,
        value,
    )


def test_two_times_are_chosen_and_compared(browser, history):
    server, (first, second) = history
    browser.open("/snapshots")
    assert browser.text("h1") == "Thời gian" and len(browser.all(".snapshots tbody tr")) == 2
    choose(browser, "Từ", first)
    choose(browser, "Đến", second)
    browser.click("main .controls button")
    browser.wait("return document.querySelector('.change-counts')")
    assert browser.path == f"/snapshots/{first}/{second}"
    wanted = counts(server, first, second)
    assert shown_counts(browser) == wanted and wanted[1][1] == 1 and wanted[2][0] == 1
    assert entries(browser) == sum(map(sum, wanted))
    browser.driver.back()
    browser.wait("return document.querySelector('.snapshots')")


def test_both_wordings_stand_side_by_side_with_their_lines(browser, history):
    _, (first, second) = history
    browser.open(f"/snapshots/{first}/{second}?kind=targets&change=CHANGED")
    assert browser.texts(".changes h3")[:1] == ["Nội dung"]
    assert browser.texts(".changes .sides:not(.heads) del")[0] == "1,06"
    assert browser.texts(".changes .sides:not(.heads) ins")[0] == "dưới 0,95"
    assert "Giải pháp" in browser.texts(".changes h3") and "Chỉ tiêu" in browser.texts(".changes h3")
    for side, words in [("before", "còn 1,06%"), ("after", "còn dưới 0,95%")]:
        place = 1 if side == "before" else 2
        browser.click(f".heads p:nth-child({place}) [data-source]")
        browser.wait("return document.querySelector('dialog[open] mark')")
        assert words in "".join(browser.texts("dialog mark"))
        browser.find("dialog").send_keys(Keys.ESCAPE)
        browser.wait("return !document.querySelector('dialog[open]')")
    browser.open(f"/snapshots/{first}/{second}?kind=targets&change=REMOVED")
    browser.click(".changes .named")
    browser.settle().wait("return location.pathname.startsWith('/target/')")
    assert f"snapshot={first}" in browser.path and "chống chịu" in browser.text("h1"), "the target as it was"


def test_a_click_shows_one_kind_of_change_alone(browser, history):
    server, (first, second) = history
    wanted = counts(server, first, second)
    browser.open(f"/snapshots/{first}/{second}")
    browser.click(".change-counts tbody tr:nth-child(3) td:nth-child(3) button")
    browser.wait("return location.search.includes('change=REMOVED') && !document.querySelector('main[aria-busy]')")
    assert browser.path.endswith("?kind=assignments&change=REMOVED") and entries(browser) == wanted[2][1]
    assert set(browser.texts(".change-kind")) == {"Bỏ"}
    assert browser.script("return document.activeElement.getAttribute('aria-pressed')") == "true", "the focus stays"
    browser.script("document.activeElement.click()")
    browser.wait("return !location.search && !document.querySelector('main[aria-busy]')")
    assert entries(browser) == sum(map(sum, wanted))
    for place, change in enumerate(CHANGES):
        browser.open(f"/snapshots/{first}/{second}?change={change}")
        assert entries(browser) == sum(row[place] for row in wanted)
        assert set(browser.texts(".change-kind")) <= {WORDS[change]}
    *_, query, variables = browser.texts(".asked pre")
    assert "diff" in server.data(query, json.loads(variables))


def test_long_lists_go_on_and_now_is_a_time_too(browser, history):
    server, (first, second) = history
    wanted = counts(server, second)
    browser.open(f"/snapshots/{second}?kind=assignments")
    assert shown_counts(browser) == wanted and "Hiện tại" in browser.text(".heading")
    total = sum(wanted[2])
    while browser.script("const b = document.querySelector('.changes + p button'); if (b.hidden) return false; b.click(); return true"):
        before = entries(browser)
        browser.wait("return document.querySelectorAll('.changes > li').length > arguments[0]", before)
    assert entries(browser) == total
    browser.open(f"/snapshots/{first}/{first}")
    assert "không khác gì nhau" in browser.text()
    for path in [f"/snapshots/{first}/nothing", "/snapshots/nothing"]:
        browser.open(path)
        assert browser.text("h1") == "Không có trang này"


def test_the_graph_as_it_was(browser, history):
    server, (first, second) = history
    browser.open("/snapshots")
    browser.click(".snapshots tbody tr:last-child .row-links a")
    browser.settle().wait("return document.querySelector('.goals')")
    assert browser.path == f"/?snapshot={first}"
    browser.wait("return document.querySelector('#as-of strong')")
    assert "86/KH-UBND" in browser.text("#as-of") and "2018" in browser.text("#as-of")
    then = server.data("query($s: ID!) { at(snapshot: $s) { statistics { targets agencies } } }", {"s": first})["at"]["statistics"]
    assert str(then["targets"]) in browser.texts(".figures strong")
    browser.click("a[href^='/goal/1?']")
    browser.settle().wait("return location.pathname === '/goal/1'")
    browser.click(".targets > li:last-child > a")
    browser.settle().wait("return location.pathname === '/target/1.4'")
    assert browser.path == f"/target/1.4?snapshot={first}", "the time goes along"
    query, variables = browser.texts(".asked pre")
    assert server.data(query, json.loads(variables))["at"]["target"]["code"] == "1.4"
    browser.find("#search").send_keys("Sở Tư pháp")
    browser.wait("return document.querySelectorAll('#search-hits mark').length")
    browser.find("#search").send_keys(Keys.ENTER)
    browser.settle().wait("return location.pathname === '/search'")
    assert f"snapshot={first}" in browser.path
    browser.driver.back()
    browser.settle().wait("return location.pathname === '/target/1.4'")
    browser.click("#as-of a")
    browser.settle().wait("return location.search === ''")
    assert browser.text("h1") == "Không có trang này" and not browser.find("#as-of").is_displayed()
    browser.driver.back()
    browser.settle().wait("return location.search.includes('snapshot=') && document.querySelector('.roles')")


@pytest.mark.parametrize("path", ["/workloads", "/documents", "/text", "/graph", "/agency/Sở Y tế", "/search?q=nuoc sach"])
def test_every_view_can_look_back(browser, history, path):
    _, (first, _) = history
    browser.open(f"{path}{'&' if '?' in path else '?'}snapshot={first}")
    assert browser.text("h1") not in ["", "Chưa xem được", "Không có trang này"]
    assert f"snapshot={first}" in browser.path and browser.find("#as-of").is_displayed()
    own = browser.script(
        """return [...document.querySelectorAll('main a[href^="/"], .views a')].map((a) => a.getAttribute('href'))
        .filter((href) => !/snapshot=/.test(href))"""
    )
    assert own == [], "each link keeps the time"


def test_what_is_always_about_now_says_so(browser, history):
    _, (first, _) = history
    browser.open(f"/ask?snapshot={first}").wait("return document.querySelector('#as-of strong')")
    assert "hỏi đồ thị hiện tại" in browser.text("#as-of")
    browser.open(f"/snapshots?snapshot={first}").wait("return document.querySelector('#as-of strong')")
    assert "mọi thời điểm" in browser.text("#as-of") and "Đang xem" in browser.text(".snapshots")
    browser.open(f"/?snapshot={first}")
    assert "Chỉ tải về được đồ thị hiện tại" in browser.text() and not browser.all(".export a")
    browser.open("/?snapshot=nothing").wait("return document.querySelector('#as-of strong')")
    assert "không có ở đây" in browser.text("#as-of") and browser.text("h1") == "Không có trang này"


def test_time_in_english(browser, history):
    _, (first, second) = history
    browser.open(f"/snapshots/{first}/{second}?snapshot={second}")
    browser.click("[data-language=en]")
    try:
        browser.wait("return document.querySelector('h1').textContent === 'What changed'")
        assert {"Added", "Removed", "Changed"} <= set(browser.texts(".change-kind"))
        browser.wait("return document.querySelector('#as-of').innerText.includes('You see the graph of')")
        assert "Statement" in browser.texts(".changes h3")
    finally:
        browser.click("[data-language=vi]")
        browser.wait("return document.documentElement.lang === 'vi'")


def test_words_and_lists_are_compared(browser):
    browser.open("/snapshots")
    words, lists, long = browser.driver.execute_async_script(
        """const done = arguments[0];
        import('/explorer/wording.js').then(({ compareWords, compareLists }) => done([
            compareWords('Chủ trì:  Sở A và 1,06% số 15-NQ/TW', 'Chủ trì: Sở B và 0,95% số 15-NQ/TW').map((side) =>
                side.filter(({ isSame }) => !isSame).map(({ text }) => text)),
            compareLists(['a', 'b', 'c'], ['a', 'x', 'c', 'd']),
            compareWords('a '.repeat(50000) + 'x', 'b '.repeat(50000) + 'x').map((side) => side.length),
        ]))"""
    )
    assert words == [["A", "1,06"], ["B", "0,95"]]
    assert lists == [["b", "x"], [None, "d"]]
    assert long == [1, 1], "what is too long, or another text altogether, differs as a whole"


@pytest.mark.parametrize(("width", "is_dark"), [(1280, False), (1280, True), (390, False), (390, True)])
def test_everyone_can_use_time(browser, history, width, is_dark):
    _, (first, second) = history
    browser.size(width, 900)
    browser.dark(is_dark)
    try:
        faults = {}
        for path in ["/snapshots", f"/snapshots/{first}/{second}", f"/?snapshot={first}", f"/ask?snapshot={first}"]:
            browser.open(path)
            if found := browser.script(ACCESSIBILITY):
                faults[path] = found
        assert faults == {}
    finally:
        browser.size(1280, 900)
        browser.dark(False)


def test_one_snapshot_tells_how_to_make_more(server, tmp_path):
    browser = Browser(f"http://127.0.0.1:{server.port}", tmp_path)
    try:
        browser.open("/snapshots")
        assert "Mới có một bản lưu" in browser.text() and "plangraph snapshot save" in browser.text()
        browser.click("main .controls button")
        browser.wait("return document.querySelector('h1').textContent === 'Những gì đã thay đổi'")
        assert "không khác gì nhau" in browser.text() and browser.complaints() == []
    finally:
        browser.close()


def test_a_server_of_saved_queries_alone_says_so(tmp_path):
    server = Server("--data", str(ROOT / "snapshots"), "--trusted-only", "--operations", str(ROOT / "schema/operations"))
    browser = Browser(f"http://127.0.0.1:{server.port}", tmp_path)
    try:
        for path in ["/", "/target/1.2", "/snapshots"]:
            browser.open(path)
            assert "chỉ trả lời những câu truy vấn đã lưu sẵn" in browser.text(), path
        browser.click("main a[href='/ask']")
        browser.settle().wait("return document.querySelector('#query')")
        assert "hãy chọn một ví dụ" in browser.text()
        choose(browser, "Ví dụ", "Point")
        browser.find("#variables").send_keys('{"code": "8.1"}')
        browser.click(".run")
        browser.wait("return document.querySelector('.json')?.textContent.includes('GRDP')")
    finally:
        browser.close()
        server.stop()
