// Loaded in the head, so that a page never flashes in the wrong colours.
"use strict";

const remembered = (() => {
  try {
    return window.localStorage.getItem("communique-theme");
  } catch {
    return null; // a browser may keep nothing for files
  }
})();
if (remembered) document.documentElement.dataset.theme = remembered;

document.addEventListener("DOMContentLoaded", () => {
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try {
      window.localStorage.setItem("communique-theme", root.dataset.theme);
    } catch {
      // then the choice lasts as long as the page
    }
  });
  const keys = document.getElementById("keys");
  document.getElementById("keys-open").addEventListener("click", () => keys.showModal());
});

/** Does a key press belong to a field that takes text, or to the browser? */
function isTyping(event) {
  return event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
}

/** An element with words in it; words are never read as HTML. */
function make(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}
