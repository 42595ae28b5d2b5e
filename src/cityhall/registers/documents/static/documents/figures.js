// Asking about a figure: hovering, touching or focusing one shows what was tested on it.

const DELAY = 160;
const pop = document.getElementById("pop");
const told = new Map();
let timer = 0;
let asked = null;
let muted = false;

export function watchFigures(panes, paper) {
  const address = panes.dataset.figures;
  const ask = (figure) => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(figure, address), DELAY);
  };
  paper.addEventListener("pointerover", (event) => {
    const figure = event.target.closest("[id^='f-']");
    if (figure && event.pointerType === "mouse") ask(figure);
  });
  paper.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && !event.relatedTarget?.closest?.("#pop")) hidePop();
  });
  paper.addEventListener("focusin", (event) => {
    const figure = event.target.closest("[id^='f-']");
    if (figure && !muted) ask(figure);
    else hidePop();
  });
  paper.addEventListener("click", (event) => {
    const figure = event.target.closest("span[id^='f-']");
    if (figure) tell(figure, address);
    else hidePop();
  });
  pop.addEventListener("pointerleave", hidePop);
}

// Focus that comes from a finding beside the text needs no second explanation.
export function focusQuietly(element) {
  muted = true;
  element.focus({ preventScroll: true });
  muted = false;
}

export function hidePop() {
  clearTimeout(timer);
  asked = null;
  pop.hidden = true;
}

async function tell(figure, address) {
  asked = figure;
  const id = figure.id.slice(2);
  if (!told.has(id)) {
    const answer = await fetch(address.replace(/0\/$/, `${encodeURIComponent(id)}/`));
    if (!answer.ok) return;
    told.set(id, await answer.text());
  }
  if (asked !== figure) return;
  const page = new DOMParser().parseFromString(told.get(id), "text/html");
  pop.replaceChildren(...page.body.childNodes);
  pop.hidden = false;
  place(figure.getBoundingClientRect());
}

function place(box) {
  const room = document.documentElement.clientWidth;
  const left = Math.min(Math.max(12, box.left + box.width / 2 - pop.offsetWidth / 2), room - pop.offsetWidth - 12);
  const above = box.top > pop.offsetHeight + 16;
  const top = above ? box.top - pop.offsetHeight - 8 : box.bottom + 8;
  pop.style.left = `${left + window.scrollX}px`;
  pop.style.top = `${top + window.scrollY}px`;
}
