// Deciding many cases by keyboard: J and K walk, a digit chooses a step and goes on, S sends;
// Escape leaves a field.
const form = document.getElementById("decide");
const rows = form ? [...form.querySelectorAll("tbody tr")] : [];
let at = -1;

function go(to) {
  if (!rows[to]) return;
  rows[at]?.classList.remove("here");
  at = to;
  rows[at].classList.add("here");
  rows[at].scrollIntoView({ block: "nearest" });
}

function choose(digit) {
  const select = rows[Math.max(at, 0)]?.querySelector("select");
  if (!select || digit >= select.options.length) return;
  go(Math.max(at, 0));
  select.selectedIndex = digit;
  if (digit) go(at + 1);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing && event.key === "Escape") typing.blur();
  if (!form || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "j") go(at + 1);
  else if (key === "k") go(at - 1);
  else if (key === "s") form.requestSubmit();
  else if (/^\d$/.test(key)) choose(Number(key));
  else return;
  event.preventDefault();
});
go(0);
