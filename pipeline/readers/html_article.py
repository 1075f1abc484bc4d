"""Which part of a web page is the release, and what inside it is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from pipeline.readers.html_text import BLOCKS, CELLS, NEVER_TEXT, Element

_CONTAINERS = ("article", "main")
_MOST = 0.5
"""Share of the page's text that makes an `article` or `main` the release, and that saves an element from being taken
for page furniture by its name: teasers and sidebars hold less."""
_NEARLY_ALL = 0.8
"""Share of the text from which on the one child that holds it is the release, in a page that marks no article."""

_LISTS = frozenset({"ul", "ol", "dl", "table", "tr"})
_FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "dialog", "menu"})
_FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split()
)
_FURNITURE_NAMES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar share sharing social related comments cookie"
    " cookies consent banner advert advertisement ads promo newsletter subscribe subscription pagination pager toolbar"
    " popup modal skip".split()
)
_INVISIBLE_CLASSES = frozenset({"sr-only", "screen-reader-text", "visually-hidden"})
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME_PARTS = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Article:
    """The part of a page that holds the release, with the letters of text in each of its elements."""

    root: Element
    weights: dict[Element, int]
    is_marked: bool

    def is_left_out(self, element: Element) -> bool:
        """Whether `element` is no text of the release: scripts, what is hidden, menus, footers, asides, buttons."""
        if _is_never_read(element):
            return True
        if not self.is_marked and self._is_list_of_links(element):
            return True
        return _is_named_furniture(element) and self.weights.get(element, 0) <= _MOST * self.weights[self.root]

    def _is_list_of_links(self, element: Element) -> bool:
        """A menu that is not called one; in a marked article it would be a list of people or documents."""
        return element.tag in _LISTS and not self.weights.get(element) and sum(1 for _ in element.iter("a")) > 1


def find_article(page: Element) -> Article:
    """Find the release in a page: the `article` or `main` with most of the text, else the innermost element with it."""
    weights = _weigh_text(page)
    marked = [element for element in weights if _is_container(element)]
    for tag in _CONTAINERS:
        fitting = [element for element in marked if tag in (element.tag, element.get("role"))]
        heaviest = max(fitting, key=weights.__getitem__, default=page)
        if heaviest is not page and weights[heaviest] >= _MOST * weights[page]:
            return Article(heaviest, weights, is_marked=True)
    return Article(_descend(page, weights), weights, is_marked=False)


def _is_container(element: Element) -> bool:
    return element.tag in _CONTAINERS or element.get("role") in _CONTAINERS


def _weigh_text(page: Element) -> dict[Element, int]:
    """Characters of text in each element, those of links left out: menus are all links, releases hardly any."""
    weights: dict[Element, int] = {}
    walk = etree.iterwalk(page, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in NEVER_TEXT or element.tag == "a":
                walk.skip_subtree()
            continue
        counted = element.tag not in NEVER_TEXT and element.tag != "a"
        weights[element] = _count(element.text) * counted + weights.get(element, 0)
        parent = element.getparent()
        if parent is not None and element is not page:
            weights[parent] = weights.get(parent, 0) + weights[element] + _count(element.tail)
    return weights


def _count(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _descend(page: Element, weights: dict[Element, int]) -> Element:
    root = page
    while True:
        children = (child for child in root if child.tag in BLOCKS | CELLS and not _is_never_read(child))
        heaviest = max(children, key=lambda child: weights.get(child, 0), default=None)
        if heaviest is None or weights.get(heaviest, 0) < _NEARLY_ALL * weights[page]:
            return root
        root = heaviest


def _is_never_read(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in NEVER_TEXT or _is_hidden(element):
        return True
    return element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES


def _is_hidden(element: Element) -> bool:
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _INVISIBLE_STYLE.search(element.get("style", "")) is not None
        or not _INVISIBLE_CLASSES.isdisjoint(element.get("class", "").split())
    )


def _is_named_furniture(element: Element) -> bool:
    """By tag or name only likely: whole pages stand in a `form`, and a main column may be named after a sidebar."""
    names = f"{element.get('id', '')} {element.get('class', '')}".lower()
    return element.tag == "form" or not _FURNITURE_NAMES.isdisjoint(_NAME_PARTS.findall(names))
