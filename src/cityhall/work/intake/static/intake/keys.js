// Deciding by keyboard: J and K go through the lines, X chooses one, A accepts, R refuses.
const form = document.getElementById("decide");
const rows = form ? [...form.querySelectorAll("tbody tr")] : [];
let at = -1;

function go(to) {
  if (!rows.length) return;
  rows[at]?.classList.remove("here");
  at = Math.max(0, Math.min(rows.length - 1, to));
  rows[at].classList.add("here");
  rows[at].scrollIntoView({ block: "nearest" });
  rows[at].querySelector("input[type=checkbox]")?.focus({ preventScroll: true });
}

function press(value) {
  form.querySelector(`button[value="${value}"]`)?.click();
}

document.addEventListener("keydown", (event) => {
  const inText = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (!form || inText || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = rows[at]?.querySelector("input[type=checkbox]");
  const doing = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: () => box && (box.checked = !box.checked),
    a: () => press("accept"),
    r: () => form.querySelector("input[name=why]")?.focus(),
  }[event.key.toLowerCase()];
  if (doing) {
    event.preventDefault();
    doing();
  }
});
