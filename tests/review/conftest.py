"""Pages to look at, and a browser to look with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from goldens import CHANGED, GOLDEN, HOSTILE
from hostile import make_hostile
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from pipeline.quality.checking.loose import LooseRecord
from pipeline.record import to_record
from pipeline.release import Release
from pipeline.review.site import Choices, write_pages

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DRIVER = "chromedriver"

View = Callable[..., Chrome]


@pytest.fixture
def record(finished_release: Release) -> LooseRecord:
    """A record with something in every field."""
    return LooseRecord.model_validate_json(to_record(finished_release).to_json())


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of all goldens, of which one was changed by hand, and of a release that means harm."""
    folder = tmp_path_factory.mktemp("review")
    outputs, golden = folder / "outputs", folder / "golden"
    for side in (outputs, golden):
        shutil.copytree(GOLDEN, side, ignore=shutil.ignore_patterns("*.tsv"))
    changed = json.loads((golden / f"{CHANGED}.json").read_bytes())
    changed["places"] = [place for place in changed["places"] if place["name"] != "South Enilchek"]
    (golden / f"{CHANGED}.json").write_text(json.dumps(changed), encoding="utf-8")
    (outputs / f"{HOSTILE}.json").write_text(json.dumps(make_hostile()), encoding="utf-8")
    write_pages(outputs, folder / "pages", Choices(golden=golden))
    return folder / "pages"


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """Chromium without a window, one for all tests since it takes a second to start."""
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which(DRIVER)
    if binary is None or driver is None:
        pytest.skip("no Chromium with its driver here: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = binary
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "hide-scrollbars"):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = Chrome(options=options, service=Service(driver))
    yield chrome
    chrome.quit()


@pytest.fixture
def view(browser: Chrome, pages: Path) -> View:
    """Open a page: `view("releases/a.html", width=390)`."""

    def open_page(page: str, *, width: int = 1280, dark: bool = False, moves: bool = False) -> Chrome:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "no-preference" if moves else "reduce"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        browser.get("about:blank")  # so that a page with another anchor is loaded, too
        path, _, anchor = page.partition("#")
        browser.get((pages / path).as_uri() + (f"#{anchor}" if anchor else ""))
        return browser

    return open_page
