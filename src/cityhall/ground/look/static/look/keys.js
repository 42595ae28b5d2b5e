/* The slash opens the search, unless somebody is writing; Escape closes the menus. */
const menu = document.querySelector(".top-menu");
const more = document.querySelector(".more");
document.addEventListener("click", (event) => {
  if (more?.open && !more.contains(event.target)) more.open = false;
});
document.addEventListener("keydown", (event) => {
  const open = [more, menu].find((one) => one?.open);
  if (event.key === "Escape" && open) {
    open.open = false;
    open.firstElementChild.focus();
    return;
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  if (at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))) return;
  const field = document.getElementById("asked") || document.getElementById("search");
  if (!field) return;
  event.preventDefault();
  if (menu && getComputedStyle(menu).display !== "none") menu.open = true;
  field.focus();
  field.select();
});
