// The page of a release: what stands at a place, threads from speakers to what they said, keys.
"use strict";

const text = document.getElementById("text");
const card = document.getElementById("card");
const sheet = document.querySelector(".sheet");
const threads = document.querySelector(".threads");
const margin = document.querySelector(".margin");
const stops = [...text.querySelectorAll("[tabindex]")];
const SVG = "http://www.w3.org/2000/svg";
const LANE = 7;
let pinned = null;

const partsOf = (id, layer = "") => [...text.querySelectorAll(`[data-of="${CSS.escape(id)}"]${layer}`)];

// --- the card

/** All marks around a place, the innermost first. */
function marksAround(element) {
  const found = [];
  for (let at = element; at && at !== text; at = at.parentElement) {
    if (at.dataset.of && !at.classList.contains("block")) found.push(at);
    else if (at.dataset.rules) found.push(at);
  }
  return found;
}

function describe(mark) {
  const layer = mark.classList[0];
  const entry = layer === "block" ? null : document.getElementById(mark.dataset.of);
  const item = make("div", `item ${layer}`);
  item.append(make("p", "kind", layer === "block" ? mark.classList[1] : layer === "role" ? "office" : layer));
  if (layer === "role" && entry) {
    const office = entry.querySelector(`.office[data-role="${mark.dataset.role}"]`);
    if (office) item.append(office.cloneNode(true));
    item.append(make("p", "quiet", "held by ", entry.querySelector("h3").textContent));
  } else if ((layer === "speaker" || layer === "cue") && entry) {
    item.append(make("p", "", layer === "speaker" ? "says: " : "attributes: ", make("q", "", clip(entry.querySelector("blockquote").textContent))));
    item.append(make("p", "quiet", entry.querySelector("h3").textContent));
  } else if (entry) {
    item.append(entry.querySelector(".facts").cloneNode(true));
  }
  if (mark.dataset.rules) item.append(make("p", "rule-name", "rule ", make("code", "", mark.dataset.rules)));
  if (entry && stops.includes(mark) && pinned) item.append(entry.querySelector(".jumps").cloneNode(true));
  return item;
}

const clip = (words) => (words.length > 90 ? `${words.slice(0, 90)}…` : words);

function showCard(element) {
  const marks = marksAround(element);
  const seen = new Set();
  const items = marks.filter((mark) => {
    const key = `${mark.classList[0]} ${mark.dataset.of}`;
    return !seen.has(key) && seen.add(key);
  });
  if (!items.length) return hideCard();
  card.replaceChildren(...items.map(describe));
  card.classList.toggle("kept", pinned !== null); // one that comes and goes must not hide what lies under it
  card.hidden = false;
  const place = [...marks[0].getClientRects()].pop();
  const room = window.innerHeight - place.bottom;
  const top = room < card.offsetHeight + 16 && place.top > card.offsetHeight ? place.top - card.offsetHeight - 8 : place.bottom + 8;
  card.style.top = `${top + window.scrollY}px`;
  card.style.left = `${Math.max(16, Math.min(place.left, window.innerWidth - card.offsetWidth - 24)) + window.scrollX}px`;
  light(marks);
}

function hideCard() {
  card.hidden = true;
  light([]);
}

/** Everything that is one with what stands here: all mentions, all pieces, the thread. */
function light(marks) {
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  const mark = marks[0];
  if (!mark || mark.classList.contains("block")) return;
  for (const part of partsOf(mark.dataset.of)) part.classList.add("lit");
  const quotes = marks.filter((one) => /^quote-/.test(one.dataset.of)).map((one) => one.dataset.of);
  const spoken = document.querySelectorAll(`.quote-entry[data-speaker="${CSS.escape(mark.dataset.of)}"]`);
  for (const id of [...quotes, ...[...spoken].map((entry) => entry.id)]) {
    for (const part of partsOf(id)) part.classList.add("lit");
    for (const one of document.querySelectorAll(`[data-quote="${CSS.escape(id)}"]`)) one.classList.add("lit");
  }
}

text.addEventListener("pointerover", (event) => {
  if (event.pointerType === "mouse" && !pinned) showCard(event.target);
});
text.addEventListener("pointerleave", () => pinned || hideCard());
text.addEventListener("focusin", (event) => {
  if (event.target.matches(":focus-visible")) {
    pinned = null;
    showCard(event.target);
  }
});
text.addEventListener("click", (event) => pin(event.target));
document.addEventListener("click", (event) => {
  if (!text.contains(event.target) && !card.contains(event.target)) letGo();
});
// A link to where one stands already changes nothing in the address, and must lead there all the same.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === window.location.hash) follow();
});

function pin(element) {
  pinned = marksAround(element).length ? element : null;
  if (pinned) showCard(pinned);
  else hideCard();
}

function letGo() {
  pinned = null;
  hideCard();
}

/** Show what the address names: a mention, a piece, an entry of the list. */
function follow() {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target) return;
  if (text.contains(target)) {
    target.scrollIntoView({ block: "start", behavior: "instant" }); // where a browser, which does so later, scrolls to
    pin(target);
  } else {
    target.closest("details")?.setAttribute("open", "");
    target.scrollIntoView({ block: "nearest" });
  }
}
window.addEventListener("hashchange", follow);

// --- threads

/** Lines of a quote: a bar beside its pieces, and from it a line to the words that name the speaker. */
function drawThreads() {
  threads.replaceChildren();
  margin.replaceChildren();
  const frame = sheet.getBoundingClientRect();
  const left = text.getBoundingClientRect().left - frame.left;
  const busy = [];
  let labelEnd = -Infinity;
  for (const entry of document.querySelectorAll(".quote-entry")) {
    const pieces = partsOf(entry.id, ".quote").flatMap((part) => [...part.getClientRects()]);
    if (!pieces.length) continue;
    const speaker = partsOf(entry.id, ".speaker")[0]?.getClientRects()[0];
    const rows = [...pieces, ...(speaker ? [speaker] : [])];
    const from = Math.min(...rows.map((row) => row.top)) - frame.top;
    const to = Math.max(...rows.map((row) => row.bottom)) - frame.top;
    let lane = busy.findIndex((end) => end < from - 4);
    if (lane < 0) lane = busy.length;
    busy[lane] = to;
    const x = left - 9 - (lane % 3) * LANE;
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("class", entry.classList[2]);
    group.dataset.quote = entry.id;
    for (const [start, end] of joinRows(pieces, frame.top)) group.append(path(`M${x} ${start}V${end}`, "bar-line"));
    if (speaker) {
      const y = speaker.bottom - frame.top + 3;
      const middle = Math.min(Math.max(y, from), to);
      const nearest = pieces.map((row) => (row.top + row.bottom) / 2 - frame.top).sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0];
      group.append(path(`M${x} ${nearest}V${middle}V${y}H${speaker.left - frame.left}`, "reach"));
      const dot = document.createElementNS(SVG, "circle");
      dot.setAttribute("cx", speaker.left - frame.left + 1);
      dot.setAttribute("cy", y);
      dot.setAttribute("r", 3);
      group.append(dot);
    }
    threads.append(group);
    const label = make("a", "", entry.querySelector(".speaker-name")?.textContent ?? "not told");
    label.href = `#${encodeURIComponent(entry.id)}-1`;
    label.dataset.quote = entry.id;
    label.tabIndex = -1;
    margin.append(label);
    const top = Math.max(pieces[0].top - frame.top + 4, labelEnd + 4);
    label.style.top = `${top}px`;
    labelEnd = top + label.offsetHeight;
  }
  if (pinned) showCard(pinned);
}

/** Rows of lines that follow one another as one stretch. */
function joinRows(rows, top) {
  const stretches = [];
  for (const row of [...rows].sort((a, b) => a.top - b.top)) {
    const last = stretches[stretches.length - 1];
    if (last && row.top - top <= last[1] + 16) last[1] = Math.max(last[1], row.bottom - top);
    else stretches.push([row.top - top, row.bottom - top]);
  }
  return stretches;
}

function path(d, name) {
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", d);
  line.setAttribute("class", name);
  return line;
}

let width = 0;
new ResizeObserver(() => {
  if (sheet.offsetWidth + sheet.offsetHeight === width) return;
  width = sheet.offsetWidth + sheet.offsetHeight;
  drawThreads();
}).observe(sheet);

// --- what is marked

for (const box of document.querySelectorAll(".legend input")) {
  const apply = () => {
    document.body.classList.toggle(`hide-${box.dataset.layer}`, !box.checked);
    for (const stop of stops) {
      if (stop.classList.contains(box.dataset.layer)) stop.tabIndex = box.checked ? 0 : -1;
    }
  };
  box.addEventListener("change", apply);
  if (!box.checked) apply(); // a browser may remember boxes over a reload
}

// --- differences lead to their place

const rows = [...document.querySelectorAll(".differences [data-start]")];
for (const cell of rows) {
  const place = findPlace(Number(cell.dataset.start), Number(cell.dataset.end));
  if (!place) continue;
  const link = make("a", "");
  link.href = `#${encodeURIComponent(place.id)}`;
  link.append(cell.firstChild);
  cell.prepend(link);
}

/** The smallest mark with an address that holds a place of the text; positions count characters, not UTF-16 units. */
function findPlace(start, end) {
  let best = null;
  for (const mark of text.querySelectorAll("[id]")) {
    const from = startOf(mark);
    const size = [...mark.textContent].length;
    if (from <= start && Math.max(end, start + 1) <= from + size && (!best || size < best.size)) best = { mark, size };
  }
  return best?.mark;
}

function startOf(mark) {
  if (mark.start === undefined) {
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEndBefore(mark);
    mark.start = [...before.toString()].length;
  }
  return mark.start;
}

// --- keys

function step(elements, by) {
  const shown = elements.filter((one) => one.tabIndex >= 0 || one.id);
  if (!shown.length) return;
  const at = shown.indexOf(document.activeElement);
  const next = at < 0 ? firstInSight(shown, by) : (at + by + shown.length) % shown.length;
  shown[next].focus({ focusVisible: true });
  shown[next].scrollIntoView({ block: "center" });
}

function firstInSight(elements, by) {
  const found = elements.findIndex((one) => one.getBoundingClientRect().top > 110);
  return by > 0 ? Math.max(found, 0) : Math.max(found - 1, 0);
}

const quotes = [...text.querySelectorAll(".quote[id]")];
for (const quote of quotes) quote.setAttribute("tabindex", "-1");
const turn = { ArrowLeft: "prev", ArrowRight: "next" };
const doings = {
  j: () => step(stops.filter((stop) => stop.tabIndex >= 0), 1),
  k: () => step(stops.filter((stop) => stop.tabIndex >= 0), -1),
  q: () => step(quotes, 1),
  d: () => step(rows.map((cell) => cell.querySelector("a")).filter(Boolean), 1),
  "/": () => window.location.assign(`${document.querySelector(".up").getAttribute("href").split("#")[0]}#search`),
  "?": () => document.getElementById("keys").showModal(),
  Escape: letGo,
  Enter: () => text.contains(document.activeElement) && pin(document.activeElement),
};
document.addEventListener("keydown", (event) => {
  if (isTyping(event) || document.getElementById("keys").open) return;
  const link = turn[event.key] && document.querySelector(`link[rel="${turn[event.key]}"]`);
  if (link) window.location.assign(link.href);
  else if (Object.hasOwn(doings, event.key) && doings[event.key]() !== false && event.key !== "Enter") event.preventDefault();
});

follow();
