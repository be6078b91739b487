"""A headless Chromium that looks at the explorer, and what it can tell of a page."""

from __future__ import annotations

import json
import pathlib
import shutil
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import JavascriptException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
]


class Browser:
    """One window. `base` is the server that paths belong to."""

    def __init__(self, base: str, downloads: pathlib.Path, language: str = "vi"):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
        for flag in [*FLAGS, f"--lang={language}"]:
            options.add_argument(flag)
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.base = base
        self.downloads = downloads
        self.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))
        self.size(1280, 900)

    def command(self, name: str, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def size(self, width: int, height: int):
        mobile = width < 600
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile
        )

    def dark(self, is_dark: bool):
        value = "dark" if is_dark else "light"
        self.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def open(self, path: str):
        """Loads an address anew and waits until its view is there."""
        self.driver.get("about:blank")
        self.driver.get(self.base + path)
        return self.settle()

    def settle(self):
        self.wait(
            "const main = document.querySelector('main');"
            "return main?.querySelector('h1') && !main.hasAttribute('aria-busy')"
        )
        return self

    def wait(self, script: str, *arguments, seconds: float = 10):
        """Until a script gives something true, which is given back; what it looks at may not be there yet."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                value, reason = self.script(script, *arguments), ""
            except JavascriptException as failure:
                value, reason = None, failure.msg
            if value:
                return value
            assert time.monotonic() < deadline, f"never came true: {script}\n{reason}\n{self.text('body')[:2000]}"
            time.sleep(0.03)

    def script(self, text: str, *arguments):
        return self.driver.execute_script(text, *arguments)

    def find(self, selector: str):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str = "main") -> str:
        return self.script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def texts(self, selector: str) -> list[str]:
        return self.script("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)

    def click(self, selector: str):
        """A click as a mouse would make it, once the element is in sight."""
        element = self.find(selector)
        self.script("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()

    @property
    def path(self) -> str:
        return urllib.parse.unquote(self.script("return location.pathname + location.search + location.hash"))

    def downloaded(self, pattern: str) -> bytes:
        """A file that a click has saved; it is taken away, so that the next one has its name."""
        deadline = time.monotonic() + 10
        # An empty file keeps the name until all is there.
        while not (files := [file for file in self.downloads.glob(pattern) if file.stat().st_size]):
            assert time.monotonic() < deadline, f"{pattern} was not saved: {list(self.downloads.iterdir())}"
            time.sleep(0.05)
        file = files[0]
        data = file.read_bytes()
        file.unlink()
        return data

    def complaints(self) -> list[str]:
        """What the console says of errors since the last time."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def requests(self) -> list[str]:
        """The addresses asked for since the last time."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]

    def close(self):
        self.driver.quit()
