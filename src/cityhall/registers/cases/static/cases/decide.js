// Deciding many cases by keyboard: J and K walk, a digit chooses a step and goes on, S sends.
import { walkRows } from "../look/rows.js";

const form = document.getElementById("decide");

function choose(row, digit) {
  const select = row?.querySelector("select");
  if (!select || digit >= select.options.length) return;
  select.selectedIndex = digit;
  if (digit > 0) walk.next();
}

const digits = [..."0123456789"].map((digit) => [digit, (row) => choose(row, Number(digit))]);
const keys = { s: () => form.requestSubmit(), ...Object.fromEntries(digits) };
const walk = form && walkRows([...form.querySelectorAll("tbody tr")], keys);
walk?.go(0);
