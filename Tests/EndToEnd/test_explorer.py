"""The page for people, driven in headless Chromium: every view, search, a query, downloads, languages, addresses."""

import csv
import gzip
import io
import json
import pathlib
import shutil
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree

import networkx
import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser
from conftest import PLAN, ROOT, Server

FOLDER = ROOT / "Sources/PlanServer/Explorer"
FILES = sorted(file for file in FOLDER.iterdir() if file.is_file())
ACCESSIBILITY = (pathlib.Path(__file__).parent / "accessibility.js").read_text(encoding="utf-8")
VIEWS = {
    "overview": "/",
    "goal": "/goal/3",
    "goal without targets": "/goal/19",
    "target": "/target/8.1",
    "target with documents": "/target/1.2",
    "agency": "/agency/Sở Y tế",
    "document": "/document/15-NQ/TW",
    "documents": "/documents",
    "search": "/search?q=nuoc sach",
    "text": "/text",
    "workloads": "/workloads",
    "graph": "/graph",
    "ask": "/ask",
    "snapshots": "/snapshots",
    "nothing": "/target/99.99",
}


@pytest.fixture(scope="module")
def examples():
    """A server with the examples, as `make run` starts it."""
    started = Server("--data", str(ROOT / "snapshots"), "--operations", str(ROOT / "schema/operations"))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def window(examples, tmp_path_factory):
    opened = Browser(f"http://127.0.0.1:{examples.port}", tmp_path_factory.mktemp("downloads"))
    yield opened
    opened.close()


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


# What is served


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_is_served_with_tag_and_policy(server, file):
    path = "/" if file.name == "index.html" else f"/explorer/{file.name}"
    status, headers, data = server.request("GET", path, Accept="text/html,*/*")
    assert status == 200 and data == file.read_bytes()
    types = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
    assert headers["Content-Type"].startswith(types[file.suffix])
    assert headers["X-Content-Type-Options"] == "nosniff"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
    assert server.request("GET", path, Accept="text/html", If_None_Match=headers["ETag"])[0] == 304
    status, packed_headers, packed = server.request("GET", path, Accept="text/html", Accept_Encoding="gzip")
    if packed_headers.get("Content-Encoding") == "gzip":
        assert gzip.decompress(packed) == data and packed_headers["ETag"] != headers["ETag"]
    else:
        assert len(data) < 1024
    status, headers, empty = server.request("HEAD", path, Accept="text/html")
    assert status == 200 and empty == b"" and int(headers["Content-Length"]) == len(data)
    assert server.request("POST", path, "{}", Accept="text/html", Content_Type="application/json")[0] == 405
    if file.suffix == ".js":
        assert data.startswith(b"// "), "the first line says what the module is for"


def test_the_whole_page_is_small(server):
    sizes = {}
    for file in FILES:
        path = "/" if file.name == "index.html" else f"/explorer/{file.name}"
        sizes[file.name] = len(server.request("GET", path, Accept="text/html", Accept_Encoding="gzip")[2])
    assert sum(sizes.values()) < 100_000, sizes


def test_programs_still_get_plain_text(server):
    for accept in [{}, {"Accept": "*/*"}, {"Accept": "application/json"}]:
        status, headers, data = server.request("GET", "/", **accept)
        assert status == 200 and headers["Content-Type"].startswith("text/plain") and b"POST /graphql" in data
    for path in ["/explorer/nothing.js", "/explorer/", "/explorer/../app.js", "/nothing", "/targets"]:
        assert server.request("GET", path, Accept="text/html")[0] == 404


# Views


def test_the_overview_needs_one_request(browser, examples):
    browser.open("/")
    assert len([url for url in browser.requests() if "/graphql?query=query" in url]) == 1
    goals = examples.data("{ goals { number title targets { id } } statistics { agencies documents } }")
    lines = browser.script("return [...document.querySelectorAll('.goals tbody tr')].map((r) => [...r.cells].map((c) => c.textContent))")
    assert [(int(line[0]), line[1], int(line[2])) for line in lines] == [
        (goal["number"], goal["title"], len(goal["targets"])) for goal in goals["goals"]
    ]
    assert len(lines) == 19
    figures = browser.texts(".figures strong")
    assert str(goals["statistics"]["agencies"]) in figures and str(goals["statistics"]["documents"]) in figures
    browser.click(".actions [data-csv]")
    table = rows(browser.downloaded("86-KH-UBND-goals.csv"))
    assert len(table) == 20 and table[1][1] == goals["goals"][0]["title"]


def test_search_finds_without_accents_and_goes_by_keyboard(browser):
    browser.open("/")
    browser.find("body").send_keys("/")
    assert browser.script("return document.activeElement.id") == "search"
    browser.find("#search").send_keys("236/2015")
    browser.wait("return document.querySelectorAll('#search-hits mark').length")
    browser.find("#search").send_keys(Keys.CONTROL, "a")
    browser.find("#search").send_keys("so tai nguyen va moi tru")
    browser.wait("return document.querySelector('#search-hits')?.innerText.includes('Môi trường')")
    assert "Môi" in browser.texts("#search-hits mark")
    assert browser.find("#search").get_attribute("aria-expanded") == "true"
    browser.find("#search").send_keys(Keys.ARROW_DOWN)
    chosen = browser.find("#search").get_attribute("aria-activedescendant")
    assert browser.find(f"#{chosen}").get_attribute("aria-selected") == "true"
    browser.find("#search").send_keys(Keys.ENTER)
    browser.wait("return document.querySelector('h1')?.textContent === 'Sở Tài nguyên và Môi trường'")
    assert browser.path.startswith("/agency/O")


def test_all_results_by_kind_and_none(browser):
    browser.open("/")
    browser.find("#search").send_keys("nuoc sach", Keys.ENTER)
    browser.wait("return document.querySelectorAll('.results li').length > 5")
    assert browser.path == "/search?q=nuoc+sach"
    everything = len(browser.all(".results li"))
    browser.script("document.querySelector('input[value=TARGET]').click()")
    browser.wait("return location.search.includes('kind=TARGET') && !document.querySelector('main[aria-busy]')")
    assert 0 < len(browser.all(".results li")) < everything
    assert all(kind.startswith("Mục tiêu") for kind in browser.texts(".results .hit-kind"))
    browser.open("/search?q=zzzzzz")
    assert "Không tìm thấy «zzzzzz»" in browser.text()


def test_a_target_with_the_words_of_each_claim(browser, examples):
    target = examples.data(
        """{ target(code: "1.2") { title assignments { agency { name } source { line } }
        citations { nodes { document { number } source { text line } } } supportingDocuments(transitive: true) { number } } }"""
    )["target"]
    browser.open("/target/1.2")
    assert browser.text("h1") == target["title"]
    for assignment in target["assignments"]:
        assert assignment["agency"]["name"] in browser.text(".roles")
    for citation in target["citations"]["nodes"]:
        assert citation["source"]["text"] in browser.text("section[aria-labelledby=support]")
    for document in target["supportingDocuments"]:
        assert document["number"] in browser.texts(".document-number")
    cited = target["citations"]["nodes"][0]["source"]
    browser.click(".mentions [data-source]")
    browser.wait("return document.querySelector('dialog[open] mark')")
    assert "".join(browser.texts("dialog mark")) == cited["text"]
    browser.find("dialog").send_keys(Keys.ESCAPE)
    browser.wait("return !document.querySelector('dialog[open]')")
    assert browser.script("return document.activeElement.hasAttribute('data-source')")
    browser.click(".mentions [data-source]")
    browser.wait("return document.querySelector('dialog[open] mark')")
    browser.click("dialog footer a")
    browser.settle().wait("return location.pathname.startsWith('/text/')")
    browser.wait("return document.querySelector('.text mark')")
    assert "".join(browser.texts(".text mark")) == cited["text"]
    box = browser.script("return document.querySelector('.text mark').getBoundingClientRect().top")
    assert 0 < box < 900, "the words are in sight"


def test_indicators_are_charts_with_a_table(browser):
    browser.open("/target/8.1")
    labels = [chart.get_attribute("aria-label") for chart in browser.all(".chart svg")]
    assert len(labels) == 2 and "2020: 11–12\u00a0%/năm" in labels[0] and "2030: 20.000\u00a0USD" in labels[1]
    values = browser.texts(".chart-value")
    assert "11–12" in values and "20k" in values and not any("000" in value for value in values), "one way to write them"
    assert "«tăng 11-12%/năm»" in browser.text(".claims")


def test_goals_agencies_and_documents(browser, examples):
    browser.open("/goal/3")
    targets = examples.data("{ goal(number: 3) { targets { code } } }")["goal"]["targets"]
    assert browser.texts(".targets .code") == [target["code"] for target in targets]
    browser.open("/goal/19")
    assert "Sở Tài chính" in browser.text(".role.lead")

    agency = examples.data('{ agency(name: "Sở Y tế") { workload { leads coordinates goals } } }')["agency"]
    browser.open("/agency/so y te")
    assert [int(text) for text in browser.texts(".figures strong")] == list(agency["workload"].values())
    assert len(browser.all("section[aria-labelledby=LEAD] .targets > li")) == agency["workload"]["leads"]

    browser.open("/document/236/2015/NQ-HĐND")
    document = examples.data('{ document(number: "236/2015/NQ-HĐND") { supports { code } } }')["document"]
    assert browser.texts(".targets .code") == [target["code"] for target in document["supports"]]
    browser.open("/document/15-NQ/TW")
    assert "12-CTr/TU" in browser.text("section[aria-labelledby=related]")


def test_documents_are_filtered_and_sorted(browser, examples):
    browser.open("/documents")
    count = examples.data("{ statistics { documents } }")["statistics"]["documents"]
    assert len(browser.all("tbody tr")) == count
    browser.script("const s = document.querySelector('select'); s.value = 'LAW'; s.dispatchEvent(new Event('change'))")
    laws = examples.data("{ documents(where: { type: [LAW] }) { totalCount } }")["documents"]["totalCount"]
    assert len(browser.all("tbody tr")) == laws and browser.path == "/documents?type=LAW"
    browser.click("th .sort")
    first, *_ = browser.texts("tbody tr th a")
    browser.click("th .sort")
    assert browser.texts("tbody tr th a")[-1] == first
    browser.click("[data-csv]")
    assert len(rows(browser.downloaded("documents.csv"))) == laws + 1


def test_the_order_of_a_table_stays(browser):
    browser.open("/documents?type=FOO")
    assert browser.path == "/documents" and len(browser.all("tbody tr")) > 100
    names = "return [...document.querySelectorAll('tbody th a')].map((a) => a.textContent)"
    before = browser.script(names)
    browser.click("th .sort")
    browser.click("th .sort")
    sorted_names = browser.script(names)
    assert sorted_names != before and browser.path == "/documents?sort=0down"
    browser.click("[data-language=en]")
    browser.wait("return document.querySelector('h1').textContent === 'Documents'")
    assert browser.script(names) == sorted_names
    browser.click("[data-language=vi]")
    browser.wait("return document.querySelector('h1').textContent === 'Văn bản'")
    browser.click("tbody th a")
    browser.settle().wait("return location.pathname.startsWith('/document/')")
    browser.driver.back()
    browser.settle().wait("return location.pathname === '/documents' && document.querySelector('tbody th a')")
    assert browser.script(names) == sorted_names
    browser.open("/workloads?kind=FOO&sort=2down")
    numbers = browser.script("return [...document.querySelectorAll('.heat tbody tr')].map((r) => Number(r.cells[2].textContent))")
    assert len(numbers) > 30 and numbers == sorted(numbers, reverse=True) and browser.path == "/workloads?sort=2down"


def test_the_text_goes_on_and_leads_back(browser):
    browser.open("/text")
    browser.wait("window.scrollTo(0, document.body.scrollHeight); return document.querySelectorAll('.text-line').length > 700")
    numbers = [int(text) for text in browser.texts(".line-number")]
    assert numbers == list(range(1, len(numbers) + 1))
    browser.click(".text a.margin")
    browser.settle()
    assert browser.path == "/goal/1"


# Workloads


def test_workloads_are_those_of_the_api(browser, examples):
    agencies = examples.data("{ agencies(first: 1000) { nodes { name workload { leads coordinates } } } }")["agencies"]["nodes"]
    busy = {agency["name"]: list(agency["workload"].values()) for agency in agencies if any(agency["workload"].values())}
    browser.open("/workloads")
    lines = browser.script("return [...document.querySelectorAll('.heat tbody tr')].map((r) => [...r.cells].slice(0, 3).map((c) => c.textContent))")
    assert {name: [int(leads), int(coordinates)] for name, leads, coordinates in lines} == busy
    browser.click(".controls [data-csv]")
    table = rows(browser.downloaded("workloads.csv"))
    assert {line[0]: [int(line[2]), int(line[3])] for line in table[1:]} == busy


def test_workloads_are_filtered_by_a_click_and_by_deadline(browser, examples):
    browser.open("/workloads")
    browser.click(".heat-cell .cell")
    label = browser.find("#chosen").text
    assert len(browser.all(".chosen .targets > li")) == int(label.split(": ")[1].split()[0])
    assert "goal=" in browser.path and "agency=" in browser.path
    browser.open(browser.script("return location.pathname + location.search"))
    assert browser.find("#chosen").text == label
    browser.click(".chosen .quiet")
    browser.wait("return !document.querySelector('.chosen')")
    browser.open("/workloads?split=deadline")
    browser.click(".controls [data-csv]")
    head, *lines = rows(browser.downloaded("workloads.csv"))
    found = {line[0]: dict(zip(head[4:], line[4:])) for line in lines}
    query = "{ agencies(first: 1000) { nodes { name workload { byDeadline { year leads coordinates } } } } }"
    for agency in examples.data(query)["agencies"]["nodes"]:
        for share in agency["workload"]["byDeadline"]:
            year = share["year"] or "Không nêu"
            numbers = found[agency["name"]]
            assert numbers[f"{year} Chủ trì"] == str(share["leads"])
            assert numbers[f"{year} Phối hợp"] == str(share["coordinates"])
    assert browser.texts(".heat thead abbr") == ["2020", "2025", "2030", "Không nêu"]
    cells = browser.all(".heat-cell .cell")
    cells[0].send_keys(Keys.ARROW_RIGHT)
    assert browser.script("return document.activeElement.className.startsWith('cell')")


def test_agencies_that_share_targets(browser, examples):
    browser.open("/workloads")
    browser.click(".matrix .cell")
    count = int(browser.find(".matrix .cell").text)
    assert len(browser.all(".chosen .targets > li")) == count
    browser.click("section[aria-labelledby=shared] [data-csv]")
    table = rows(browser.downloaded("shared-targets.csv"))
    assert int(table[1][2]) == count and all(int(line[2]) > 0 for line in table[1:])


def test_the_page_follows_the_graph(tmp_path, window):
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    changing = Server("--data", str(tmp_path))
    before = window.base
    window.base = f"http://127.0.0.1:{changing.port}"
    try:
        window.open("/workloads")
        assert window.script("return [...document.querySelectorAll('.heat tbody tr')].length") > 30
        window.open("/").wait("return 'follows' in document.documentElement.dataset")
        text = PLAN.read_text(encoding="utf-8").replace("86/KH-UBND", "87/KH-UBND")
        changing.data("mutation($t: String!) { importPlan(text: $t) { plan { id } } }", {"t": text})
        window.wait("return document.querySelectorAll('.results a').length === 2")
        assert "Dữ liệu vừa thay đổi" in window.text("#announce")
        window.click(".results a[href*='/plan/']")
        window.settle()
        assert len(window.all(".goals tbody tr")) == 19 and window.find("select").is_displayed()
        assert window.find(".goals a").get_attribute("href").split("/")[-1].startswith("G")
        window.open("/agency/so y te")
        assert set(window.texts("section .code small")) == {"86/KH-UBND", "87/KH-UBND"}
        window.open("/workloads")
        assert len(window.all(".heat tbody tr")) > 30 and window.texts("main select")[0] == "86/KH-UBND87/KH-UBND"
        window.open("/document/12-NQ/TU")
        places = window.script("return [...document.querySelectorAll('[data-source]')].map((a) => a.pathname)")
        assert len(set(places)) == 2, "each claim leads to its own plan"
        assert window.complaints() == []
        changing.stop()
        window.script("document.querySelector('a[href=\"/workloads\"]').click()")
        window.wait("return document.querySelector('[role=alert]')")
        assert "Không nối được với máy chủ" in window.text()
    finally:
        window.base = before
        window.complaints(), window.requests()
        if changing.process.poll() is None:
            changing.stop()


@pytest.fixture
def changing(tmp_path, window):
    """A server that may be changed and stopped, which the window looks at meanwhile."""
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    server = Server("--data", str(tmp_path))
    before = window.base
    window.base = f"http://127.0.0.1:{server.port}"
    yield server
    window.base = before
    if server.process.poll() is None:
        server.stop()
    window.complaints(), window.requests()


def add(server, number: str, place: str = "Quảng Ninh"):
    text = PLAN.read_text(encoding="utf-8").replace("86/KH-UBND", number)
    text = text.replace("Quảng Ninh", place).replace("QUẢNG NINH", place.upper())
    server.data("mutation($t: String!) { importPlan(text: $t) { plan { id } } }", {"t": text})


def test_a_change_leaves_what_a_reader_has_begun(window, changing):
    follows = "return 'follows' in document.documentElement.dataset"
    window.open("/documents").wait(follows)
    window.click("th .sort")
    window.click(".asked summary")
    add(changing, "87/KH-UBND")
    window.wait("return document.querySelector('#announce').textContent.includes('đã được cập nhật')")
    assert window.path == "/documents?sort=0up" and window.find(".asked").get_attribute("open")
    window.open("/graph").wait(follows)
    window.find("#start").send_keys("3.8")
    add(changing, "88/KH-UBND")
    window.wait("return document.querySelector('.outdated')?.textContent.includes('Dữ liệu vừa thay đổi')")
    assert window.find("#start").get_property("value") == "3.8"
    assert window.script(ACCESSIBILITY) == []
    window.click(".outdated button")
    window.settle().wait("return !document.querySelector('.outdated')")


def test_plans_of_one_number_and_agencies_of_one_name_are_told_apart(window, changing):
    add(changing, "86/KH-UBND", "Hà Nam")
    for path in ["/text", "/workloads"]:
        window.open(path)
        names = window.script("return [...document.querySelector('main select').options].map((option) => option.text)")
        assert [name.split(" tỉnh ")[-1] for name in names] == ["Quảng Ninh", "Hà Nam"], path
    window.open("/search?q=sở y tế&kind=AGENCY")
    kinds = window.texts(".results .hit-kind")[:2]
    assert {kind.split(" · ")[-1] for kind in kinds} == {"Quảng Ninh", "Hà Nam"}
    window.click(".results a")
    window.settle().wait("return location.pathname.startsWith('/agency/')")
    assert window.text(".kicker").split(" · ")[-1] in ["Quảng Ninh", "Hà Nam"]


def test_a_document_that_is_a_plan_leads_to_it(window, changing):
    cited = changing.data('{ document(number: "7653/KH-UBND") { id number issuedOn } }')["document"]
    assert cited["issuedOn"] == "2016-11-24"
    window.open(f"/document/{cited['id']}")
    assert window.texts(".facts a") == []
    text = "UBND TỈNH QUẢNG NINH\nSố: 7653/KH-UBND\nQuảng Ninh, ngày 24 tháng 11 năm 2016\nKẾ HOẠCH\nVề y tế\nMục tiêu 1: Một\nChủ trì: Sở Y tế"
    changing.data("mutation($t: String!) { importPlan(text: $t) { plan { id } } }", {"t": text})
    window.open(f"/document/{cited['id']}")
    assert window.texts(".facts a") == ["Mở kế hoạch này"]
    window.click(".facts a")
    window.settle().wait("return location.pathname.startsWith('/plan/')")
    assert cited["number"] in window.text("main")


def test_without_a_server_each_part_says_so(window, changing):
    window.open("/target/1.2")
    window.script("document.querySelector('.mentions [data-source]').scrollIntoView()")
    changing.stop()
    window.click(".mentions [data-source]")
    window.wait("return document.querySelector('dialog [role=alert]')?.textContent.includes('Không nối được với máy chủ')")


def test_a_text_that_cannot_go_on_asks_once(window, changing):
    plan = changing.data("{ plans(first: 1) { nodes { id } } }")["plans"]["nodes"][0]["id"]
    window.open(f"/text/{plan}?at=300")
    window.wait("return document.querySelector('.text-line')")
    changing.stop()
    window.requests()
    window.script("window.scrollTo(0, document.body.scrollHeight)")
    window.wait("return document.querySelector('.text ~ .problem:not([hidden])')")
    window.script("[...document.querySelectorAll('main button')].find((b) => b.textContent === 'Các dòng trước').click()")
    window.wait("return document.querySelectorAll('main .problem:not([hidden])').length === 2")
    assert len([url for url in window.requests() if "query=query+Lines" in url]) < 5


# The graph


def test_the_graph_grows_and_keeps_its_places(browser):
    browser.open("/graph")
    browser.find("#start").send_keys("3.8a")
    browser.wait("return document.querySelectorAll('#start-hits li').length")
    browser.find("#start").send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    browser.settle().wait("return document.querySelectorAll('.node').length > 3")
    places = "return Object.fromEntries([...document.querySelectorAll('.node')].map((n) => [n.dataset.node, [n.querySelector('rect').getAttribute('x'), n.querySelector('rect').getAttribute('y')]]))"
    before = browser.script(places)
    document = browser.find(".node-document")
    ActionChains(browser.driver).move_to_element(document).click().perform()
    browser.wait("return document.querySelectorAll('.node').length > arguments[0]", len(before))
    after = browser.script(places)
    assert {key: after[key] for key in before} == before and "open=D" in browser.path
    browser.open(browser.script("return location.pathname + location.search"))
    assert browser.script(places) == after, "the address brings the same picture back"
    overlaps = browser.script(
        """const boxes = [...document.querySelectorAll('.node rect')].map((r) => r.getBBox());
        return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.x < b.x + b.width && b.x < a.x + a.width
            && a.y < b.y + b.height && b.y < a.y + a.height)).length"""
    )
    assert overlaps == 0
    browser.find(".node-agency").send_keys(Keys.ENTER)
    browser.wait("return document.querySelectorAll('.node').length > arguments[0]", len(after))
    assert browser.find(".node-agency").get_attribute("aria-pressed") == "true"
    edges = browser.script("return document.querySelectorAll('.edge').length")
    browser.find(".edge-kinds label:nth-of-type(3) input").send_keys(Keys.SPACE)
    browser.settle().wait("return !document.querySelector('.edge.edge-coordinates') && document.querySelector('.edge')")
    assert browser.script("return document.querySelectorAll('.edge').length") < edges
    assert browser.script("return document.activeElement.closest('label')?.textContent") == "phối hợp", "the focus stays"


def test_a_neighbour_that_is_hidden_can_come_back(browser):
    browser.open("/graph")
    browser.find("#start").send_keys("3.8a")
    browser.wait("return document.querySelectorAll('#start-hits mark').length")
    browser.find("#start").send_keys("zzz", Keys.ENTER)
    assert browser.path == "/graph", "hits of what stood there before are not gone to"
    browser.open("/graph?root=" + browser.script("return document.querySelector('.starts a').search.split('=')[1]"))
    browser.wait("return document.querySelectorAll('.node').length > 4")
    nodes = len(browser.all(".node"))
    document = browser.find(".node-target")
    ActionChains(browser.driver).double_click(document).perform()
    browser.wait("return document.querySelectorAll('.node').length > arguments[0]", nodes)
    grown = len(browser.all(".node"))
    assert grown - nodes <= 36, "a double click grows it once"
    button = "[...document.querySelectorAll('.graph-side button')].find((b) => b.textContent === arguments[0])"
    browser.script(f"{button}.click()", "Ẩn")
    browser.wait("return document.querySelectorAll('.node').length === arguments[0]", grown - 1)
    assert "chưa hiện" in browser.text(".graph-side")
    browser.script(f"{button}.click()", "Mở rộng")
    browser.wait("return document.querySelectorAll('.node').length >= arguments[0]", grown)


def test_what_is_seen_of_the_graph_is_saved(browser):
    browser.open("/document/236/2015/NQ-HĐND")
    browser.click("main a[href^='/graph']")
    browser.settle().wait("return document.querySelectorAll('.node').length > 4")
    nodes, edges = browser.script("return ['.node', '.edge'].map((s) => document.querySelectorAll(s).length)")

    def save(text, name):
        browser.script("[...document.querySelectorAll('main .actions button')].find((b) => b.textContent === arguments[0]).click()", text)
        return browser.downloaded(name)

    picture = xml.etree.ElementTree.fromstring(save("SVG", "plangraph.svg"))
    space = "{http://www.w3.org/2000/svg}"
    assert len(picture.findall(f".//{space}line")) == edges
    assert any("236/2015/NQ-HĐND" in (text.text or "") for text in picture.iter(f"{space}text"))
    assert all(line.get("stroke", "").startswith("rgb") for line in picture.iter(f"{space}line"))
    assert save("PNG", "plangraph.png").startswith(b"\x89PNG\r\n")
    shown = browser.script("return [...document.querySelectorAll('.node')].map((node) => node.dataset.node)")
    browser.click(".export a")
    graph = networkx.parse_graphml(browser.downloaded("*.graphml").decode())
    assert set(shown) <= set(graph.nodes) and len(shown) == nodes
    assert {node[0] for node in set(graph.nodes) - set(shown)} <= {"A"}, "what else is there are the measures between"
    assert networkx.is_connected(graph.to_undirected())
    assert len(browser.script("return [...document.querySelectorAll('.as-table tbody')].map((b) => b.rows.length)")) == 2


def test_the_whole_graph_is_taken_in_every_format(browser, examples):
    browser.open("/")
    formats = browser.script("return [...document.querySelector('.export select').options].map((option) => option.value)")
    assert len(formats) >= 15
    for name in formats:
        browser.script(
            """const s = document.querySelector('.export select'); s.value = arguments[0]; s.dispatchEvent(new Event('change'));
            const a = document.querySelector('.export a');
            a.addEventListener('click', (event) => event.preventDefault(), { once: true }); a.click();""",
            name,
        )
        path = urllib.parse.urlsplit(browser.find(".export a").get_attribute("href")).path
        assert path == f"/export/{name}" and examples.request("GET", path)[0] == 200


# Ask


def write(browser, text):
    area = browser.find("#query")
    area.send_keys(Keys.CONTROL, "a")
    area.send_keys(Keys.DELETE)
    area.send_keys(text)
    return area


def test_a_query_runs_and_its_answer_is_taken_away(browser, examples):
    browser.open("/ask")
    query = "{ agencies(first: 3) { nodes { name workload { leads } } } }"
    area = write(browser, query)
    area.send_keys(Keys.ESCAPE)
    area.send_keys(Keys.CONTROL, Keys.ENTER)
    answer = json.loads(browser.wait("return document.querySelector('.json')?.textContent"))
    assert answer == {"data": examples.data(query)}
    browser.script("document.querySelector('.answer input[value=table]').click()")
    assert browser.texts(".answer-table thead th") == ["name", "workload.leads"]
    browser.click(".answer [data-csv]")
    table = rows(browser.downloaded("answer.csv"))
    assert len(table) == 4 and table[1][0] == answer["data"]["agencies"]["nodes"][0]["name"]
    browser.open(browser.script("return location.pathname + location.hash"))
    assert browser.find("#query").get_property("value") == query, "the address carries the query"
    browser.open("/ask")
    assert browser.find("#query").get_property("value") == query, "the last query is remembered"


def test_a_query_that_was_not_run_is_kept(browser):
    browser.open("/ask")
    query = "{ plans { nodes { number } } }"
    write(browser, query).send_keys(Keys.ESCAPE)
    browser.wait("return document.querySelector('.actions [role=status]').textContent === 'Chưa thấy lỗi'")
    browser.wait("return sessionStorage.getItem('plangraph.draft').includes('plans { nodes')")
    browser.click("[data-language=en]")
    browser.wait("return document.querySelector('h1').textContent === 'Ask'")
    assert browser.find("#query").get_property("value") == query
    browser.click("[data-language=vi]")
    browser.wait("return document.querySelector('h1').textContent === 'Truy vấn'")
    browser.open("/documents")
    browser.open("/ask")
    assert browser.find("#query").get_property("value") == query


def test_a_query_is_tidied_by_its_words(browser):
    browser.open("/ask")
    quotes = '"' * 3
    queries = [
        "{ agencies(first: 3) { nodes { name } } }",
        'query A($c: String = "{ }") { a: target(code: $c) { ...F # why\n title } } fragment F on Target { id code }',
        f"{{ search(text: {quotes}a\n   {{ b{quotes}) {{ totalCount nodes {{ node {{ ... on Plan {{ id }} }} }} }} }}",
        "{ plans { ",
    ]
    tidied = browser.driver.execute_async_script(
        "const [texts, done] = arguments; import('/explorer/snippets.js').then(({ tidy }) => done(texts.map(tidy)))", queries
    )
    assert tidied[0] == "{\n  agencies(first: 3) {\n    nodes { name }\n  }\n}"
    assert "  a: target(code: $c) {\n    ...F # why\n    title\n  }\n}\n\nfragment F on Target { id code }" in tidied[1]
    assert f"{quotes}a\n   {{ b{quotes}" in tidied[2] and "\n        ... on Plan { id }\n" in tidied[2]
    assert tidied[3] == queries[3], "what cannot be read stays as it is"


def test_faults_and_completions_come_as_one_types(browser):
    browser.open("/ask")
    write(browser, 'query A($c: String!) { target(code: $c) { titel } plan(nummer: "x") { number } goals }')
    browser.wait("return document.querySelectorAll('.faults li').length === 3")
    faults = browser.texts(".faults li")
    assert "không có trường «titel». Có phải là «title»?" in faults[0]
    assert "không có tham số «nummer». Có phải là «number»?" in faults[1]
    assert "goals" in faults[2] and browser.texts(".editor .fault") == ["titel", "nummer", "goals"]
    area = write(browser, "{ target(code: \"1.2\") { assig")
    browser.wait("return document.querySelector('#completions li')?.textContent.startsWith('assignments')")
    assert "who leads" in browser.text(".about")
    area.send_keys(Keys.ENTER)
    area.send_keys("ro")
    browser.wait("return document.querySelector('#completions li')?.textContent.startsWith('role')")
    area.send_keys(Keys.TAB)
    assert area.get_property("value").replace("\n", "") == '{ target(code: "1.2") { assignments { role}'
    write(browser, "query A { plans(first: 1, first: 2) { } } query A { goals() { id @foo } }")
    browser.wait("return document.querySelectorAll('.faults li').length === 5")
    assert ["hai lần", "chưa có gì", "hai lần", "chưa có gì", "«@foo»"] == [
        next(words for words in ["hai lần", "chưa có gì", "«@foo»"] if words in text) for text in browser.texts(".faults li")
    ]
    write(browser, "{ targets(where: { kind: ")
    browser.find("#query").send_keys(Keys.CONTROL, " ")
    browser.wait("return document.querySelector('#completions')?.innerText.includes('TASK')")
    browser.find("#query").send_keys(Keys.ESCAPE)


def test_variables_examples_and_errors_of_the_server(browser):
    browser.open("/ask")
    names = browser.script("return [...document.querySelectorAll('.controls select')][1].innerText")
    assert "BusiestAgencies" in names
    browser.script("const s = [...document.querySelectorAll('.controls select')][1]; s.value = 'Point'; s.dispatchEvent(new Event('change'))")
    assert "query Point" in browser.find("#query").get_property("value")
    assert browser.script("return [...document.querySelectorAll('.controls select')][1].value") == "", "it can be chosen again"
    assert browser.all(".faults li") == []
    browser.find("#variables").send_keys('{"code": "8.1"}')
    browser.click(".run")
    browser.wait("return document.querySelector('.json')?.textContent.includes('GRDP')")
    browser.find("#variables").send_keys("}")
    browser.click(".run")
    assert "Biến không phải là JSON" in browser.text()
    browser.find("#variables").clear()
    write(browser, "{ targets(first: 5000) { totalCount } }").send_keys(Keys.CONTROL, Keys.ENTER)
    browser.wait("return document.querySelector('.answer .faults')?.textContent.includes('BAD_PAGE_SIZE')")
    browser.click(".schema-list .field-name")
    browser.script("const i = document.querySelector('.schema input'); i.value = 'workl'; i.dispatchEvent(new Event('input'))")
    assert "Workload" in browser.text(".schema-body")


@pytest.mark.parametrize("file", sorted((ROOT / "schema/operations").glob("*.graphql")), ids=lambda file: file.stem)
def test_the_examples_have_no_faults(browser, file):
    if not browser.path.startswith("/ask"):
        browser.open("/ask")
    text = file.read_text(encoding="utf-8")
    found = browser.driver.execute_async_script(
        """const [text, done] = arguments;
        Promise.all([import('/explorer/gql.js'), import('/explorer/schema.js')])
            .then(async ([{ check }, { loadSchema }]) => done(check(text, await loadSchema()).faults))""",
        text,
    )
    assert found == []


def test_each_view_shows_its_query(browser, examples):
    browser.open("/target/8.1")
    browser.click(".asked summary")
    query, variables = browser.texts(".asked pre")
    assert examples.data(query, json.loads(variables))["target"]["code"] == "8.1"
    browser.click(".asked a[href^='/ask']")
    browser.settle().wait("return document.querySelector('#query')")
    assert browser.find("#query").get_property("value") == query
    browser.click(".run")
    browser.wait("return document.querySelector('.json')?.textContent.includes('GRDP')")


def test_queries_are_copied_as_programs(browser, examples):
    browser.open("/target/8.1")
    snippets = browser.driver.execute_async_script(
        """const done = arguments[0];
        import('/explorer/snippets.js').then(({ curl, python }) => {
            const query = 'query A($c: String!) { target(code: $c) { title } }';
            const other = `query B { target(code: ${'"'.repeat(3)}1.2${'"'.repeat(3)}) { title } } ${query}`;
            const variables = { c: "1.2" };
            done([curl(query, variables), python(query, variables), curl(other, {}, "B"), python(other, {}, "B")]);
        })"""
    )
    title = examples.data('{ target(code: "1.2") { title } }')
    for place, snippet in enumerate(snippets):
        command = [sys.executable, "-c", snippet] if place % 2 else ["bash", "-c", snippet]
        answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True).stdout
        assert json.loads(answer) == {"data": title}


# The frame


def test_addresses_can_be_gone_back_to(browser):
    browser.open("/")
    browser.script("window.scrollTo(0, 500)")
    browser.click("a[href='/goal/8']")
    browser.settle().wait("return location.pathname === '/goal/8' && document.title.includes('8')")
    assert browser.script("return document.activeElement.tagName") == "H1"
    browser.click("a[href='/target/8.1']")
    browser.settle().wait("return location.pathname === '/target/8.1'")
    browser.driver.back()
    browser.settle().wait("return document.querySelector('.kicker').textContent.includes('Mục tiêu chung 8')")
    browser.driver.back()
    browser.settle().wait("return document.querySelector('.goals')")
    browser.wait("return window.scrollY > 200")
    browser.driver.forward()
    browser.settle().wait("return location.pathname === '/goal/8' && document.querySelector('.targets')")


def test_links_within_a_view_stay_in_it(browser):
    browser.open("/")
    browser.script("document.querySelector('main').dataset.same = 'yes'; window.scrollTo(0, 0)")
    browser.click("a[href='#doubts']")
    assert browser.script("return [scrollY > 500, document.activeElement.id, document.querySelector('main').dataset.same]") == [True, "doubts", "yes"]
    browser.script("window.scrollTo(0, 0); document.querySelector('.skip').click()")
    assert browser.script("return document.activeElement.id") == "main"


def test_what_is_not_there_says_so(browser):
    for path in ["/target/99.99", "/agency/Sở Không Có", "/document/0/0", "/goal/x", "/plan/P0000000000000000", "/agency/%", "/text/1"]:
        browser.open(path)
        assert browser.text("h1") == "Không có trang này", path
        browser.complaints()


def test_the_language_is_chosen_and_kept(browser, tmp_path):
    browser.open("/")
    assert browser.script("return document.documentElement.lang") == "vi"
    browser.click("[data-language=en]")
    browser.wait("return document.documentElement.lang === 'en'")
    assert "Overview" in browser.text("nav") and browser.text("h1").startswith("Kế hoạch")
    browser.open("/workloads")
    assert browser.text("h1") == "Workloads"
    browser.click("[data-language=vi]")
    browser.wait("return document.querySelector('h1').textContent === 'Phân công'")
    english = Browser(browser.base, tmp_path, "en-GB")
    try:
        english.open("/target/8.1")
        assert english.script("return document.documentElement.lang") == "en" and "Who does what" in english.text()
        assert english.script("return document.querySelector('h1 [lang]').lang") == "vi"
        assert english.complaints() == []
    finally:
        english.close()


def test_all_texts_are_there_in_both_languages(browser):
    browser.open("/")
    missing = browser.driver.execute_async_script(
        """const done = arguments[0];
        import('/explorer/texts.js').then(({ TEXTS }) => done(
            Object.entries(TEXTS).filter(([, forms]) => forms.length !== 2 || !forms.every(Boolean)).map(([key]) => key)))"""
    )
    assert missing == []


ROLES = {"button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "option", "image", "table", "region"}


@pytest.mark.parametrize(("width", "is_dark"), [(1280, False), (1280, True), (390, False), (390, True)])
def test_everyone_can_use_each_view(browser, width, is_dark):
    browser.size(width, 900)
    browser.dark(is_dark)
    faults = {}
    try:
        browser.open("/")
        for name, path in VIEWS.items():
            browser.script("history.pushState({}, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))", path)
            browser.settle()
            found = browser.script(ACCESSIBILITY)
            if not is_dark:
                tree = browser.command("Accessibility.getFullAXTree")["nodes"]
                nameless = [
                    node for node in tree
                    if not node["ignored"] and node["role"]["value"] in ROLES and not node.get("name", {}).get("value")
                ]
                found += [f"a {node['role']['value']} without a name" for node in nameless]
            if found:
                faults[name] = found
            browser.complaints() if name == "nothing" else None
    finally:
        browser.size(1280, 900)
        browser.dark(False)
    assert faults == {}
