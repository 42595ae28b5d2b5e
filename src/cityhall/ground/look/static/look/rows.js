// Walks the rows of a table by keyboard: J and K, and the keys that a page adds; Escape leaves a
// field. Arriving at a row marks it, and does what the page says.
export function walkRows(rows, keys, arrive) {
  let at = -1;

  function go(to) {
    if (!rows.length) return;
    rows[at]?.classList.remove("here");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add("here");
    rows[at].scrollIntoView({ block: "nearest" });
    arrive?.(rows[at]);
  }

  const doing = { j: () => go(at + 1), k: () => go(at - 1), ...keys };
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (field && event.key === "Escape") field.blur();
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!Object.hasOwn(doing, key)) return;
    event.preventDefault();
    doing[key](rows[at], key);
  });
  return { go, next: () => go(at + 1) };
}
