"""The pages in Chromium, at the width of a desk and of a telephone: what is shown, where, and what a click does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from goldens import CHANGED, GOLDEN, HOSTILE, SEED, read_golden
from hostile import SCRIPT, TEXT, make_hostile
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from pipeline.name_keys import fold_spaces
from pipeline.quality.checking.loose import LooseRecord
from pipeline.review.marks import mark_record

View = Callable[..., Chrome]

WIDTHS = (1280, 390)
NAMES = sorted(path.stem for path in GOLDEN.glob("*.json"))

MARKS = """
const text = document.getElementById("text");
return [...text.querySelectorAll("[id]")].map((mark) => {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEndBefore(mark);
  const boxes = [...mark.getClientRects()];
  return [mark.id, [...before.toString()].length, mark.textContent, boxes.length > 0
    && boxes.every((box) => box.left >= 0 && box.right <= window.innerWidth && box.width + box.height > 0)];
});
"""
TO_BEGINNING = """
arguments[0].scrollIntoView({ block: "center" });
return Math.round(2 - arguments[0].getClientRects()[0].width / 2);
"""
"""From the middle of a mark's first line, which is where a driver goes, to where it begins."""
THREADS = """
const found = {};
for (const group of document.querySelectorAll(".threads g")) {
  const dot = group.querySelector("circle")?.getBoundingClientRect();
  const bars = [...group.querySelectorAll(".bar-line")].map((bar) => bar.getBoundingClientRect());
  const box = (layer) => [...document.querySelectorAll(`#text .${layer}[data-of="${group.dataset.quote}"]`)]
    .flatMap((part) => [...part.getClientRects()]);
  const words = box("speaker")[0];
  found[group.dataset.quote] = {
    reaches: !words || (Math.abs(dot.left - words.left) < 8 && Math.abs(dot.top - words.bottom) < 8),
    spans: box("quote").every((row) => bars.some((bar) => bar.top <= row.top + 1 && bar.bottom >= row.bottom - 1)),
    label: document.querySelector(`.margin [data-quote="${group.dataset.quote}"]`).textContent,
  };
}
return found;
"""


def ask(browser: Chrome, script: str, *arguments: object) -> Any:
    return browser.execute_script(script, *arguments)  # type: ignore[no-untyped-call]


def find(browser: Chrome, selector: str) -> WebElement:
    return WebDriverWait(browser, 5).until(lambda chrome: chrome.find_element(By.CSS_SELECTOR, selector))


def read_text(browser: Chrome) -> str:
    text: str = ask(browser, "return document.getElementById('text').textContent")
    return text


def list_seen(record: LooseRecord) -> Iterator[str]:
    """All words of a record but positions and the text, in the form in which its page shows them."""
    for person in record.people:
        yield from (person.name, *person.aliases, *(role.text for role in person.roles))
    for named in (*record.organisations, *record.places):
        yield from (named.name, *named.aliases)
    for place in record.places:
        yield from filter(None, (place.country, place.latitude, place.longitude, str(place.geonames_id or "")))
    yield from (date.value for date in record.dates if date.value)
    for quote in record.quotes:
        yield from (quote.text, quote.type, quote.id)
        yield from (words for words in (quote.speaker and quote.speaker.name, quote.cue and quote.cue.text) if words)
    for caption in record.captions:
        yield from (caption.text, caption.reason)
    yield from (record.id, record.clean_text, *record.provenance.warnings, record.provenance.configuration)
    yield from (model.name for model in record.provenance.models)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_source_and_every_mark_is_in_its_place(name: str, view: View) -> None:
    record = read_golden(name)
    browser = view(f"releases/{name}.html")
    assert read_text(browser) == record.text
    shown = ask(browser, "return [...document.querySelectorAll('#text > .block')].map((block) => block.innerText)")
    assert [fold_spaces(block) for block in shown] == [
        fold_spaces(record.text[block.start : block.end]) for block in record.blocks
    ]
    found = {anchor: (start, words) for anchor, start, words, _ in ask(browser, MARKS)}
    for mark in mark_record(record):
        start, words = found[mark.anchor]
        assert start == mark.start
        assert mark.cut(record.text).startswith(words)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_of_the_seed_shows_all_that_its_record_holds(width: int, view: View) -> None:
    record = read_golden(SEED)
    browser = view(f"releases/{SEED}.html", width=width)
    marks = ask(browser, MARKS)
    assert {anchor for anchor, *_ in marks} == {mark.anchor for mark in mark_record(record)}
    assert all(words == record.text[start : start + len(words)] for _, start, words, _ in marks)
    assert [anchor for anchor, _, _, is_in_sight in marks if not is_in_sight] == []
    seen = fold_spaces(ask(browser, "document.querySelectorAll('details').forEach((d) => d.open = true);"
                                    "return document.body.innerText"))  # fmt: skip
    assert [words for words in list_seen(record) if fold_spaces(words) not in seen] == []
    threads = ask(browser, THREADS)
    assert {
        quote: thread["label"] for quote, thread in threads.items() if thread["reaches"] and thread["spans"]
    } == {
        quote.id: (quote.speaker.name or quote.speaker.text) if quote.speaker else "not told"
        for quote in record.quotes
    }  # fmt: skip
    assert ask(browser, "return document.documentElement.scrollWidth <= window.innerWidth")


VOICES = """
return Object.fromEntries([...document.querySelectorAll("#text .quote")].map((piece) => {
  const before = getComputedStyle(piece, "::before");
  return [piece.dataset.of, before.display === "none" || before.content === "none" ? "" : before.content.slice(1, -1)];
}).filter(([, voice]) => voice));
"""


def test_who_speaks_stands_before_a_quote_where_there_is_no_margin(view: View) -> None:
    """On a telephone, and only where the release says `he` or nothing at all; on a desk it stands in the margin."""
    name = "001_port-authority"
    spoken = {"quote-3": "Ilkka Peltomaa", "quote-4": "Kaj Nyberg", "quote-5": "Bothnian Gate Port Authority"}
    words = {quote.id: quote.speaker.text for quote in read_golden(name).quotes if quote.speaker}
    assert [words[quote] for quote in spoken] == ["he", "he", "a study that BGPA"]
    assert ask(view(f"releases/{name}.html", width=390), VOICES) == spoken
    assert ask(view(f"releases/{name}.html"), VOICES) == {}
    assert "not told" in ask(view(f"releases/{SEED}.html", width=390), VOICES).values()


def test_all_that_is_marked_can_be_chosen_on_a_telephone(view: View) -> None:
    browser = view(f"releases/{SEED}.html", width=390)
    boxes = ask(browser, "return [...document.querySelectorAll('.chip')].map((c) => c.getBoundingClientRect().right)")
    assert len(boxes) == 7
    assert max(boxes) <= 390


def test_types_are_told_apart_without_colour_and_captions_are_struck_through(view: View) -> None:
    browser = view(f"releases/{SEED}.html")
    style = "return getComputedStyle(document.querySelector(arguments[0]))"
    lines = {
        ask(browser, f"{style}.textDecorationStyle", f"#text .{kind}")
        for kind in ("person", "organisation", "place", "date")
    }
    assert lines == {"solid", "double", "dotted", "dashed"}
    assert ask(browser, f"{style}.textDecorationLine", "#text .caption .caption") == "line-through"
    note = "return getComputedStyle(document.querySelector('#text .caption .caption'), '::after').content"
    assert ask(browser, note) == '"line in another language, repeated · ru"'


@pytest.mark.parametrize("dark", [False, True])
def test_colours_read_well(dark: bool, view: View) -> None:
    browser = view(f"releases/{SEED}.html", dark=dark)
    colours = ask(
        browser,
        """
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const luminance = (colour) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const probe = document.body.appendChild(document.createElement("i"));
        const read = (name) => {
          probe.style.color = `var(--${name})`;
          return luminance(getComputedStyle(probe).color);
        };
        const names = ["paper", "ink", "quiet", "person", "organisation", "place", "date", "grave"];
        return Object.fromEntries(names.map((name) => [name, read(name)]));
        """,
    )
    paper = colours.pop("paper")
    assert (paper < 0.1) == dark
    contrasts = {name: (max(paper, one) + 0.05) / (min(paper, one) + 0.05) for name, one in colours.items()}
    assert {name for name, contrast in contrasts.items() if contrast < 4.5} == set()  # WCAG 2.2, level AA


@pytest.mark.parametrize("width", WIDTHS)
def test_a_click_in_the_index_leads_to_the_mention(width: int, view: View) -> None:
    browser = view("index.html", width=width)
    find(browser, '[data-section="people"]').click()
    find(browser, "#search").send_keys("NOROV")
    row = WebDriverWait(browser, 5).until(
        lambda chrome: rows[0] if len(rows := chrome.find_elements(By.CSS_SELECTOR, "summary.row")) == 1 else False
    )
    assert "SCO Secretary-General" in row.text
    row.click()
    find(browser, "#rows li a").click()
    card = find(browser, "#card:not([hidden])")
    assert "Vladimir Norov" in card.text
    assert browser.current_url.endswith(f"{SEED}.html#person-1-1")
    place = "const box = document.getElementById('person-1-1').getBoundingClientRect();"
    assert ask(browser, f"{place} return box.top > 60 && box.bottom < window.innerHeight")
    assert not ask(browser, "return document.documentElement.scrollWidth > window.innerWidth")


def test_hovering_shows_what_stands_there(view: View) -> None:
    browser = view(f"releases/{SEED}.html")
    for anchor, words in (
        ("person-2-1", ("James Song", "Alibaba Vice President")),
        ("date-1-1", ("XXXX-03-22", "22 March")),
        ("person-1-role-1", ("OFFICE", "Vladimir Norov")),
        ("caption-1-1", ("line in another language, repeated",)),
        ("place-1-1", ("Hangzhou", "CN", "1808926")),
        ("quote-1-1", ("Vladimir Norov", "direct", "said")),
    ):
        mark = find(browser, f"#{anchor}")
        ActionChains(browser).move_to_element_with_offset(mark, ask(browser, TO_BEGINNING, mark), 0).perform()
        card = find(browser, "#card:not([hidden])")
        assert [word for word in words if word not in card.text] == [], anchor


@pytest.mark.parametrize("anchor", ["person-2-3", "person-1-1", "place-8-1", "quote-8-1"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_card_of_what_an_address_names_is_wholly_in_sight(anchor: str, width: int, view: View) -> None:
    browser = view(f"releases/{SEED}.html#{anchor}", width=width, moves=True)
    at_rest = """
    const [top, done] = [window.scrollY, arguments[0]];
    setTimeout(() => done(top === window.scrollY), 300);
    """
    WebDriverWait(browser, 5).until(lambda chrome: chrome.execute_async_script(at_rest))
    card = find(browser, "#card:not([hidden])")
    box = ask(browser, "return arguments[0].getBoundingClientRect().toJSON()", card)
    assert box["top"] >= 0 and box["bottom"] <= 900
    mark = ask(browser, f"return document.getElementById('{anchor}').getClientRects()[0].toJSON()")
    assert mark["bottom"] <= box["top"] or box["bottom"] <= mark["top"]


def test_a_tap_opens_the_card_at_the_foot_of_a_telephone(view: View) -> None:
    browser = view(f"releases/{SEED}.html#person-2-3", width=390)
    find(browser, "#person-2-3").click()
    box = ask(browser, "return document.getElementById('card').getBoundingClientRect().toJSON()")
    assert (box["left"], box["right"], box["bottom"]) == (0, 390, 900)


def test_all_is_reached_by_keys(view: View) -> None:
    browser = view(f"releases/{SEED}.html")
    keys = ActionChains(browser)
    keys.send_keys("j", "j").perform()
    assert ask(browser, "return document.activeElement.id") == "organisation-2-1"
    assert "Alibaba Group" in find(browser, "#card:not([hidden])").text
    keys.send_keys(Keys.TAB).perform()
    assert ask(browser, "return document.activeElement.id") == "date-1-1"
    keys.send_keys(Keys.ESCAPE).perform()
    assert ask(browser, "return document.getElementById('card').hidden")
    keys.send_keys(Keys.ARROW_RIGHT).perform()
    WebDriverWait(browser, 5).until(lambda chrome: "001_port-authority" in chrome.current_url)
    ActionChains(browser).send_keys("/").perform()
    WebDriverWait(browser, 5).until(lambda chrome: "index.html" in chrome.current_url)
    WebDriverWait(browser, 5).until(lambda chrome: ask(chrome, "return document.activeElement.id") == "search")
    ActionChains(browser).send_keys("Norov", Keys.ARROW_DOWN).perform()


def test_marks_can_be_taken_away(view: View) -> None:
    browser = view(f"releases/{SEED}.html")
    find(browser, '.legend [data-layer="organisation"]').click()
    line = "return getComputedStyle(document.querySelector('#text .organisation')).textDecorationLine"
    assert ask(browser, line) == "none"
    find(browser, '.legend [data-layer="caption"]').click()
    assert "Генеральный" not in ask(browser, "return document.getElementById('text').innerText")
    assert read_text(browser) == read_golden(SEED).text


def test_filters_choose_among_the_rows(view: View) -> None:
    browser = view("index.html#releases?only=differs")
    WebDriverWait(browser, 5).until(lambda chrome: find(chrome, "#said").text.startswith("2 of"))
    assert "≠ 1 difference" in find(browser, "#rows").text
    view("index.html#quotes?type=mixed")
    count = sum(quote.type == "mixed" for name in NAMES for quote in read_golden(name).quotes)
    WebDriverWait(browser, 5).until(lambda chrome: find(chrome, "#said").text.startswith(f"{count} of"))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_section_is_in_sight_and_says_how_it_is_ordered(width: int, view: View) -> None:
    browser = view("index.html#places", width=width)
    WebDriverWait(browser, 5).until(lambda chrome: find(chrome, "#said").text.endswith("places"))
    boxes = ask(
        browser, "return [...document.querySelectorAll('[role=tab]')].map((t) => t.getBoundingClientRect().right)"
    )
    assert len(boxes) == 5
    assert max(boxes) <= width
    order = "return document.querySelector('[data-filter=order]').selectedOptions[0].text"
    assert ask(browser, order) == "most named first"
    find(browser, '[data-section="quotes"]').click()
    assert ask(browser, order) == "as they come"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_difference_stands_side_by_side_and_leads_to_its_place(width: int, view: View) -> None:
    browser = view(f"releases/{CHANGED}.html", width=width)
    assert "place South Enilchek gained" in find(browser, ".differences tbody").text
    before, after = browser.find_elements(By.CSS_SELECTOR, ".side")
    assert ask(browser, "return arguments[0].textContent === arguments[1].textContent", before, after)
    assert [odd.text for odd in after.find_elements(By.CSS_SELECTOR, ".odd")] == ["South Enilchek"]
    assert before.find_elements(By.CSS_SELECTOR, ".odd") == []
    sign = "return getComputedStyle(document.querySelector('.differences summary'), '::after').content"
    assert "–" in ask(browser, sign)
    find(browser, ".differences summary").click()
    assert "+" in ask(browser, sign) and not after.is_displayed()
    find(browser, ".differences td a").click()
    assert "South Enilchek" in find(browser, "#card:not([hidden])").text
    assert not ask(browser, "return document.documentElement.scrollWidth > window.innerWidth")


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_text(width: int, view: View) -> None:
    browser = view(f"releases/{HOSTILE}.html", width=width)
    assert read_text(browser) == TEXT
    for element in browser.find_elements(By.CSS_SELECTOR, "#text [tabindex='0']"):
        element.click()
        ActionChains(browser).send_keys(Keys.ESCAPE).perform()  # or the card lies over the next one
    assert ask(browser, "return [window.taken, document.images.length, document.scripts.length]") == [None, 0, 2]
    assert SCRIPT in find(browser, "h1").text
    view(f"index.html#quotes?q={make_hostile()['quotes'][0]['text'][:3]}", width=width)
    find(browser, "#rows a.row")
    for section in ("people", "releases"):
        find(browser, f'[data-section="{section}"]').click()
    assert ask(browser, "return [window.taken, document.images.length]") == [None, 0]


def test_marks_of_direction_turn_nothing(view: View) -> None:
    browser = view(f"releases/{HOSTILE}.html")
    left = ask(
        browser,
        """
        const walker = document.createTreeWalker(document.querySelector("#text .quote"), NodeFilter.SHOW_TEXT);
        const places = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < node.length; at += 1) {
            if (!/[a-i]/.test(node.data[at])) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            places.push([Math.round(box.top / 30), box.left]);
          }
        }
        return places.slice(0, 9);
        """,
    )
    assert left == sorted(left)
    codes = ask(browser, "return [...document.querySelectorAll('#text .quote .unseen')].map((one) => one.dataset.code)")
    assert codes == ["U+202E", "U+2066", "U+200F"]


def test_nothing_is_fetched_from_outside_and_nothing_goes_wrong(view: View, pages: Path) -> None:
    browser = view("index.html#people")
    find(browser, "#rows summary")
    view(f"releases/{SEED}.html")
    view(f"releases/{HOSTILE}.html")
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = {
        event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"
    } - {"about:blank"}
    assert (pages / "data" / "people.js").as_uri() in asked
    assert {url for url in asked if not url.startswith((pages.as_uri() + "/", "data:"))} == set()
    assert [entry["message"] for entry in browser.get_log("browser")] == []
