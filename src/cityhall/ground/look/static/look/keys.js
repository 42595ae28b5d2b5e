/* The slash opens the search, unless somebody is writing; Escape closes the menu of a narrow page. */
const menu = document.querySelector(".top-menu");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.firstElementChild.focus();
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
