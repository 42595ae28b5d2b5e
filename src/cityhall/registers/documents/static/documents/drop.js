// Dropping files on the first page: sends them one by one, shows how far each is, then its row.

const form = document.getElementById("drop");
const input = document.getElementById("files");
const rows = document.getElementById("rows");
const shelf = document.getElementById("recent");
const status = document.getElementById("drop-status");
const { limit, most, large, many, broken, sending, cancel } = form.dataset;
const language = document.documentElement.lang;

form.classList.add("live");
input.addEventListener("change", () => send([...input.files]));
form.addEventListener("submit", (event) => event.preventDefault());

// A file that misses the box must not make the browser leave the page.
let depth = 0;
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
for (const [kind, step] of [["dragenter", 1], ["dragleave", -1]]) {
  document.addEventListener(kind, (event) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth + step);
    form.classList.toggle("over", depth > 0);
  });
}
document.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  depth = 0;
  form.classList.remove("over");
  send([...event.dataTransfer.files]);
});

async function send(files) {
  if (!files.length) return;
  shelf.hidden = false;
  const accepted = files.slice(0, Number(most));
  if (accepted.length < files.length) rows.prepend(refusedRow("", many));
  const sent = [];
  for (const file of accepted) sent.push(await sendOne(file));
  input.value = "";
  document.body.dispatchEvent(new Event("report-read"));
  const alone = files.length === 1 && sent[0]?.dataset.report;
  if (alone) location.assign(alone);
}

function sendOne(file) {
  if (file.size > Number(limit)) {
    rows.prepend(refusedRow(file.name, large));
    return null;
  }
  const row = pendingRow(file.name);
  rows.prepend(row);
  status.textContent = `${sending}: ${file.name}`;
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("files", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-Answer", "rows");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) tell(row, event.loaded, event.total);
    };
    row.querySelector("button").addEventListener("click", () => request.abort());
    request.onabort = () => {
      row.remove();
      resolve(null);
    };
    request.onload = () => resolve(request.status === 200 ? settle(row, request.responseText) : fail(row, file, reasonIn(request)));
    request.onerror = () => resolve(fail(row, file, broken));
    request.send(body);
  });
}

function tell(row, loaded, total) {
  row.querySelector("progress").value = loaded / total;
  row.querySelector(".row-note").textContent = `${sending} · ${megabytes(loaded)} / ${megabytes(total)} MB`;
}

function megabytes(bytes) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (bytes / (1024 * 1024)).toLocaleString(language, digits);
}

function settle(row, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = [...page.querySelectorAll("li")].map((item) => document.importNode(item, true));
  for (const item of fresh) if (item.id) document.getElementById(item.id)?.remove();
  row.replaceWith(...fresh);
  for (const item of fresh) window.htmx?.process(item);
  return fresh[0] ?? null;
}

function fail(row, file, reason) {
  row.replaceWith(refusedRow(file.name, reason));
  return null;
}

// The page that came instead of a row says why.
function reasonIn(request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const said = [...page.querySelectorAll(".fault h1, .fault .lead")].map((part) => part.textContent.trim());
  return said.join(". ") || broken;
}

function pendingRow(name) {
  const row = document.createElement("li");
  row.className = "row sending";
  const main = document.createElement("span");
  main.className = "row-main";
  const title = document.createElement("strong");
  title.className = "row-name";
  title.textContent = name;
  const note = document.createElement("span");
  note.className = "row-note";
  note.textContent = sending;
  const bar = document.createElement("progress");
  bar.className = "bar";
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `${sending}: ${name}`);
  main.append(title, note, bar);
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "button";
  stop.textContent = cancel;
  stop.setAttribute("aria-label", `${cancel}: ${name}`);
  row.append(main, stop);
  return row;
}

function refusedRow(name, reason) {
  const row = pendingRow(name);
  row.className = "row refused";
  for (const part of row.querySelectorAll("progress, button")) part.remove();
  row.prepend(document.getElementById("refused-sign").content.cloneNode(true));
  row.querySelector(".row-note").textContent = reason;
  status.textContent = `${name} ${reason}`;
  return row;
}
