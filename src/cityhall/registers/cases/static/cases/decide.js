// Deciding many cases by keyboard: J and K walk, a digit chooses a step and goes on, T writes for
// one case alone, S sends.
import { walkRows } from "../look/rows.js";

const form = document.getElementById("decide");

function choose(row, digit) {
  const select = row?.querySelector("select");
  if (!select || digit >= select.options.length) return;
  select.selectedIndex = digit;
  if (digit > 0) walk.next();
}

function write(row) {
  const own = row?.querySelector("details.own");
  if (!own) return;
  own.open = true;
  own.querySelector("textarea").focus();
}

const digits = [..."0123456789"].map((digit) => [digit, (row) => choose(row, Number(digit))]);
const keys = { s: () => form.requestSubmit(), t: write, ...Object.fromEntries(digits) };
const walk = form && walkRows([...form.querySelectorAll("tbody tr")], keys);
walk?.go(0);
