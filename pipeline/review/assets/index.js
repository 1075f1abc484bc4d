// The index: search and filters over rows, which are read from data/*.js when they are first asked for.
"use strict";

const PAGE = 60;
const search = document.getElementById("search");
const list = document.getElementById("rows");
const said = document.getElementById("said");
const more = document.getElementById("more");
const tabs = [...document.querySelectorAll('[role="tab"]')];
const filters = Object.fromEntries([...document.querySelectorAll("[data-filter]")].map((one) => [one.dataset.filter, one]));
const data = {};
const waiting = {};
let section = "releases";
let found = [];
let shown = 0;

/** What the files in data/ call. */
window.communique = {
  load(name, rows) {
    for (const row of rows) row.key = fold([row.n, row.t, row.s, ...(row.a?.map ? row.a : []), ...(row.r ?? [])].filter(Boolean).join(" "));
    data[name] = rows;
    waiting[name]?.done();
  },
};

/** Case, accents and width of letters do not count, as in the program's own keys of names. */
function fold(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The rows of a section; a script is the one way to read a file that a page in a folder has. */
function fetchRows(name) {
  if (data[name]) return Promise.resolve(data[name]);
  waiting[name] ??= {};
  waiting[name].promise ??= new Promise((resolve, reject) => {
    waiting[name].done = () => resolve(data[name]);
    const script = document.createElement("script");
    script.src = `data/${name}.js`;
    script.onerror = () => reject(new Error(`data/${name}.js is not there`));
    document.head.append(script);
  });
  return waiting[name].promise;
}

// --- choosing

async function choose() {
  const asked = section;
  try {
    await Promise.all([fetchRows("releases"), fetchRows(section)]);
  } catch (error) {
    said.textContent = error.message;
    return;
  }
  if (asked !== section) return;
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  const fits = tests[section]();
  found = data[section].filter((row) => words.every((word) => row.key.includes(word)) && fits.every((test) => test(row)));
  sort();
  list.replaceChildren();
  shown = 0;
  showMore(words);
  const total = data[section].length;
  const [some, all] = [found.length, total].map((number) => number.toLocaleString("en"));
  said.textContent = some === all ? `${all} ${section}` : `${some} of ${all} ${section}`;
}

const value = (name) => filters[name].value;
const when = (name, day) => [
  value("from") && ((row) => day(row) >= value("from")),
  value("to") && ((row) => day(row) && day(row) <= value("to")),
];
const only = {
  differs: (row) => row.x > 0 || ["different", "missing", "new", "unreadable"].includes(row.s),
  captions: (row) => row.c?.[5] > 0,
  warnings: (row) => row.w > 0,
  failed: (row) => !row.p,
};
const quoted = () => [value("quoted") && ((row) => row.q > 0)].filter(Boolean);
const tests = {
  releases: () =>
    [value("language") && ((row) => row.l === value("language")), only[value("only")], ...when("releases", (row) => row.d ?? "")].filter(Boolean),
  people: quoted,
  organisations: quoted,
  places: () => [],
  quotes: () =>
    [
      value("type") && ((row) => row.k === value("type")),
      value("speaker") && ((row) => Boolean(row.s) === (value("speaker") === "told")),
      ...when("quotes", (row) => data.releases[row.i].d),
    ].filter(Boolean),
};

function sort() {
  const name = (row) => row.t && section === "releases" ? row.t : row.n;
  const day = (row) => (section === "quotes" ? data.releases[row.i].d : row.d) ?? "";
  const orders = {
    name: (a, b) => name(a).localeCompare(name(b)),
    new: (a, b) => day(b).localeCompare(day(a)),
    differences: (a, b) => (b.x ?? 0) - (a.x ?? 0),
  };
  const chosen = filters.order.selectedOptions[0];
  if (orders[chosen.value] && (chosen.dataset.for ?? "").includes(section)) found.sort(orders[chosen.value]);
}

// --- showing

function showMore(words = fold(search.value).split(/\s+/).filter(Boolean)) {
  list.append(...found.slice(shown, shown + PAGE).map((row) => make("li", "", draw[section](row, words))));
  shown = Math.min(shown + PAGE, found.length);
  more.hidden = shown >= found.length;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const draw = {
  releases(row, words) {
    const line = make(row.p ? "a" : "div", "row");
    if (row.p) line.href = address(row.p);
    line.append(bdi("first", row.t || row.n, words));
    if (!row.p) {
      line.append(make("span", "numbers", make("span", "differs", row.s)), bdi("second", row.t ? row.e : `${row.e}`, []));
      return line;
    }
    const [people, organisations, places, dates, quotes, captions] = row.c;
    const numbers = make("span", "numbers", people === 1 ? "1 person" : `${people} people`, ` · ${count(organisations, "organisation")} · ${count(quotes, "quote")}`);
    numbers.title = [count(places, "place"), count(dates, "date"), count(captions, "caption")].join(", ");
    if (row.x) numbers.append(make("br"), make("span", "differs", `≠ ${count(row.x, "difference")}`));
    else if (row.s === "new") numbers.append(make("br"), make("span", "differs", "+ no golden"));
    else if (row.x === 0) numbers.append(make("br"), "= same");
    const facts = [row.d || "not dated", row.l, row.t ? row.n : "", row.w ? count(row.w, "warning") : ""];
    line.append(numbers, bdi("second", facts.filter(Boolean).join(" · "), []));
    return line;
  },
  people: drawThing,
  organisations: drawThing,
  places: drawThing,
  quotes(row, words) {
    const line = make("a", "row");
    line.href = `${address(data.releases[row.i].p)}#${encodeURIComponent(row.a)}-1`;
    const release = data.releases[row.i];
    const first = bdi("first serif", row.t, words);
    first.dir = "auto";
    const second = make("span", "second", bdi("", row.s || "speaker not told", words), " · ", bdi("", release.t || release.n, []));
    line.append(first, make("span", "numbers", row.k, make("br"), release.d), second);
    return line;
  },
};

/** A person, an organisation, a place: opens to the releases that name it. */
function drawThing(row, words) {
  const details = make("details", "");
  const line = make("summary", "row", bdi("first", row.n, words));
  line.append(make("span", "numbers", count(row.in.length, "release"), make("br"), row.q ? `${count(row.m, "mention")}, ${count(row.q, "quote")}` : count(row.m, "mention")));
  line.append(bdi("second", [...row.r, row.a.length ? `also ${row.a.slice(0, 6).join(", ")}` : ""].filter(Boolean).join(" · "), words));
  details.append(line);
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const places = make("ul", "");
    for (const [number, id, mentions] of row.in) {
      const release = data.releases[number];
      const link = make("a", "", bdi("", release.t || release.n, []), make("span", "quiet", ` ${[release.d, mentions > 1 ? `${mentions} times` : ""].filter(Boolean).join(", ")}`));
      link.href = `${address(release.p)}#${encodeURIComponent(id)}-1`;
      places.append(make("li", "", link));
    }
    details.append(places);
  });
  return details;
}

const address = (path) => path.split("/").map(encodeURIComponent).join("/");

/** Words from outside in a direction of writing of their own, those that were searched for marked. */
function bdi(name, words, asked) {
  const element = make("bdi", name);
  const plain = words.toLowerCase();
  const sought = asked.filter((word) => plain.includes(word));
  if (!sought.length || plain.length !== words.length) {
    element.append(words);
    return element;
  }
  const places = new RegExp(sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
  let at = 0;
  for (const match of words.matchAll(places)) {
    element.append(words.slice(at, match.index), make("mark", "", match[0]));
    at = match.index + match[0].length;
  }
  element.append(words.slice(at));
  return element;
}

// --- what stands in the address: #people?q=norov

function open(name) {
  section = name;
  for (const tab of tabs) {
    const isChosen = tab.dataset.section === name;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
  }
  for (const label of document.querySelectorAll(".filters [data-for]")) {
    label.hidden = !label.dataset.for.split(" ").includes(name);
  }
  filters.order.options[0].text = ["releases", "quotes"].includes(name) ? "as they come" : "most named first";
  choose();
}

function remember() {
  const asked = new URLSearchParams();
  if (search.value) asked.set("q", search.value);
  for (const [name, field] of Object.entries(filters)) if (field.value) asked.set(name, field.value);
  const query = asked.toString();
  window.history.replaceState(null, "", `#${section}${query ? `?${query}` : ""}`);
}

function readAddress() {
  const [name, query] = window.location.hash.slice(1).split("?");
  const asked = new URLSearchParams(query ?? "");
  search.value = asked.get("q") ?? "";
  for (const [key, field] of Object.entries(filters)) field.value = asked.get(key) ?? "";
  open(Object.hasOwn(tests, name) ? name : "releases");
  if (name === "search") search.focus();
}

let pause = 0;
search.addEventListener("input", () => {
  window.clearTimeout(pause);
  pause = window.setTimeout(() => {
    remember();
    choose();
  }, 60);
});
for (const field of Object.values(filters)) {
  field.addEventListener("change", () => {
    remember();
    choose();
  });
}
for (const tab of tabs) {
  tab.addEventListener("click", () => {
    open(tab.dataset.section);
    remember();
  });
}
document.querySelector(".tabs").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const next = tabs[(tabs.findIndex((tab) => tab.dataset.section === section) + by + tabs.length) % tabs.length];
  next.focus();
  next.click();
});
more.addEventListener("click", () => showMore());
new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting) && !more.hidden) showMore();
}, { rootMargin: "600px" }).observe(more);
window.addEventListener("hashchange", () => {
  readAddress();
  document.querySelector(".search").scrollIntoView({ block: "nearest" });
});

// --- keys

function step(by) {
  const rows = [...list.querySelectorAll("a.row, summary.row")];
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
  if (rows[next]) rows[next].focus({ focusVisible: true });
  else if (next < 0) search.focus();
}

document.addEventListener("keydown", (event) => {
  if (document.getElementById("keys").open) return;
  if (event.target === search && event.key === "ArrowDown") step(1);
  else if (event.target === search && event.key === "Escape") {
    search.value = "";
    remember();
    choose();
  } else if (isTyping(event)) return;
  else if (event.key === "/") {
    search.focus();
    search.select();
  } else if (event.key === "?") document.getElementById("keys").showModal();
  else if (event.key === "j" || event.key === "ArrowDown") step(1);
  else if (event.key === "k" || event.key === "ArrowUp") step(-1);
  else if (/^[1-5]$/.test(event.key)) tabs[Number(event.key) - 1].click();
  else return;
  event.preventDefault();
});

readAddress();
