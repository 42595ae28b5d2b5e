// The report page: jumps between findings and text, panes on small screens, keys.

import { followOutline } from "./outline.js";
import { focusQuietly, hidePop, watchFigures } from "./figures.js";

const panes = document.getElementById("panes");
const paper = document.querySelector(".paper");
const cards = [...document.querySelectorAll(".cards .card")];
const keys = document.getElementById("keys");
const keysOn = document.getElementById("keys-on");

panes.classList.add("live");
watchFigures(panes, paper);
followOutline(paper);
if (window.matchMedia("(max-width: 640px)").matches) document.getElementById("legend").open = false;

let current = -1;
const shown = () => cards.filter((card) => !card.hidden);

// --- places ---------------------------------------------------------------------------------

function show(pane) {
  panes.dataset.shown = pane;
  if (pane !== "text") strip.hidden = true;
  for (const tab of document.querySelectorAll(".tabs a")) {
    if (tab.dataset.pane === pane) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

// --- on small screens a finding comes along to its place ------------------------------------

const strip = document.getElementById("strip");

function tellStrip(card) {
  const list = shown();
  document.getElementById("strip-say").textContent = card.querySelector(".card-jump").textContent;
  document.getElementById("strip-count").textContent = `${list.indexOf(card) + 1} / ${list.length}`;
  strip.className = `strip ${card.dataset.level}`;
  strip.hidden = false;
}

strip.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.step) {
    const list = shown();
    const at = list.indexOf(cards[current]) + Number(button.dataset.step);
    current = cards.indexOf(list[(at + list.length) % list.length]);
    goToText(cards[current].dataset.target);
  } else {
    strip.hidden = true;
    if ("back" in button.dataset) goToCard(cards[current]);
  }
});

function light(element, { quietly = false } = {}) {
  for (const lit of document.querySelectorAll(".here")) lit.classList.remove("here");
  element.classList.add("here");
  if (!element.matches("a, button, [tabindex]")) element.tabIndex = -1;
  if (quietly) focusQuietly(element);
  else element.focus({ preventScroll: true });
}

// A long way is jumped, a short one scrolled, so that the eye can follow where it makes sense.
function scrollTo(element, place) {
  const way = Math.abs(element.getBoundingClientRect().top);
  const behavior = way > 2 * window.innerHeight ? "instant" : "auto";
  element.scrollIntoView({ ...place, behavior });
}

function goToText(id) {
  const target = document.getElementById(id);
  if (!target) return;
  show("text");
  if (current >= 0 && cards[current].dataset.target === id) tellStrip(cards[current]);
  target.closest("details")?.setAttribute("open", "");
  scrollTo(target, { block: "center", inline: "center" });
  light(target, { quietly: true });
}

function goToCard(card) {
  if (!card) return;
  if (card.hidden) filter("all");
  show("findings");
  card.scrollIntoView({ block: "nearest" });
  light(card);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  const id = decodeURIComponent(link.hash.slice(1));
  if (link.dataset.pane) {
    event.preventDefault();
    show(link.dataset.pane);
  } else if (id.startsWith("d-")) {
    event.preventDefault();
    hidePop();
    goToCard(document.getElementById(id));
  } else if (paper.contains(document.getElementById(id))) {
    event.preventDefault();
    const card = link.closest(".card");
    if (card) current = cards.indexOf(card);
    history.replaceState(null, "", `#${id}`);
    if (link.dataset.section) goToSection(id);
    else goToText(id);
  }
});

function goToSection(id) {
  show("text");
  const heading = document.getElementById(id);
  scrollTo(heading, { block: "start" });
  heading.focus({ preventScroll: true });
}

const asked = location.hash.startsWith("#d-") && document.getElementById(location.hash.slice(1));
if (asked) goToCard(asked);
if (location.hash && paper.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) show("text");

// --- findings -------------------------------------------------------------------------------


function step(by) {
  const list = shown();
  if (!list.length) return;
  const at = list.indexOf(cards[current]);
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
  current = cards.indexOf(next);
  const target = document.getElementById(next.dataset.target);
  if (target) scrollTo(target, { block: "center", inline: "center" });
  next.scrollIntoView({ block: "nearest" });
  goToCard(next);
  target?.classList.add("here");
}

function filter(level) {
  for (const card of cards) card.hidden = level !== "all" && card.dataset.level !== level;
  for (const button of document.querySelectorAll(".filter button")) {
    button.setAttribute("aria-pressed", String(button.dataset.show === level));
  }
  const none = document.getElementById("none-shown");
  if (none) none.hidden = shown().length > 0;
}

for (const button of document.querySelectorAll(".filter button")) {
  button.addEventListener("click", () => filter(button.dataset.show));
}
document.getElementById("marks-all").addEventListener("change", (event) => {
  paper.classList.toggle("quietly", !event.target.checked);
});

// --- keys -----------------------------------------------------------------------------------

function stepFigure(by) {
  const figures = [...paper.querySelectorAll(".f")];
  if (!figures.length) return;
  const at = figures.indexOf(document.activeElement);
  const next = at < 0 ? nearest(figures) : figures[(at + by + figures.length) % figures.length];
  scrollTo(next, { block: "center", inline: "center" });
  light(next);
}

function nearest(figures) {
  return figures.find((figure) => figure.getBoundingClientRect().top > 80) ?? figures[0];
}

function enter(event) {
  const card = document.activeElement.closest?.(".card");
  if (!card || document.activeElement !== card) return;
  event.preventDefault();
  current = cards.indexOf(card);
  goToText(card.dataset.target);
}

function back() {
  hidePop();
  if (paper.contains(document.activeElement) && current >= 0) goToCard(cards[current]);
}

// To the picture of the page: of the finding or the figure at hand.
function openPrinted() {
  const here = document.activeElement;
  const card = here.closest(".card") ?? (current >= 0 ? cards[current] : null);
  const link = here.closest(".b, .t")?.querySelector(".at") ?? card?.querySelector(".card-page");
  if (link) location.assign(link.href);
}

const actions = {
  o: openPrinted,
  j: () => step(1),
  k: () => step(-1),
  n: () => stepFigure(1),
  p: () => stepFigure(-1),
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  if (event.target.closest("input, select, textarea")) return;
  if (event.key === "Enter") enter(event);
  else if (event.key === "Escape") back();
  else if (keysOn.checked) {
    // With a Korean input method on, the key J says ㅓ: what counts is the key, not its letter.
    const letter = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
    const act = actions[event.key] ?? actions[letter];
    if (!act) return;
    event.preventDefault();
    act();
  }
});

document.getElementById("keys-open").addEventListener("click", () => keys.showModal());
try {
  keysOn.checked = localStorage.getItem("keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));
} catch {
  // a browser that keeps nothing still has its keys
}

// A menu closes when something else is wanted.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
