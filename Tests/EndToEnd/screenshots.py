"""Takes the pictures that the README shows: run by `make screenshots`."""

import pathlib
import sys
import tempfile

from browser import Browser
from conftest import ROOT, Server

FOLDER = ROOT / "Sources/PlanServer/Explorer/Pictures"
#: Larger pictures make every clone larger.
LARGEST_BYTES = 150_000


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    server = Server("--data", str(ROOT / "snapshots"), "--operations", str(ROOT / "schema/operations"))
    with tempfile.TemporaryDirectory() as downloads:
        browser = Browser(f"http://127.0.0.1:{server.port}", pathlib.Path(downloads))
        try:
            browser.size(1280, 800)
            browser.open("/workloads")
            take(browser, "workloads.png")
            browser.open("/document/12-NQ/TU")
            root = browser.find("main a[href^='/graph']").get_attribute("href").split("root=")[1]
            browser.open(f"/graph?root={root}&depth=2&via=LEADS,CITES,IMPLEMENTS,AMENDS")
            browser.script("document.querySelector('.graph').scrollIntoView()")
            take(browser, "graph.png")
        finally:
            browser.close()
            server.stop()
    return 0


def take(browser: Browser, name: str):
    file = FOLDER / name
    browser.driver.save_screenshot(str(file))
    assert file.stat().st_size <= LARGEST_BYTES, f"{name} has {file.stat().st_size} bytes"
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
