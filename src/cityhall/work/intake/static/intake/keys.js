// Deciding by keyboard: J and K go through the lines, X chooses one, A accepts, R refuses.
import { walkRows } from "../look/rows.js";

const form = document.getElementById("decide");
const box = (row) => row?.querySelector("input[type=checkbox]");

if (form) {
  const keys = {
    x: (row) => box(row) && (box(row).checked = !box(row).checked),
    a: () => form.querySelector('button[value="accept"]')?.click(),
    r: () => form.querySelector("input[name=why]")?.focus(),
  };
  const arrive = (row) => box(row)?.focus({ preventScroll: true });
  walkRows([...form.querySelectorAll("tbody tr")], keys, arrive);
}
